package dev.kernelscope.app.lesson;

import dev.kernelscope.app.session.Course;
import dev.kernelscope.app.view.ViewedScene;
import dev.kernelscope.engine.lesson.chapter.Chapter;
import dev.kernelscope.engine.lesson.chapter.Chapters;
import dev.kernelscope.engine.lesson.chapter.Step;
import dev.kernelscope.engine.lesson.chapter.TryIt;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The lesson's chapters for a session; each page is read when somebody comes to it, or to the page before. */
public final class LessonCourse {

  private LessonCourse() {}

  /** The lesson before anybody has entered it. */
  public static Course closed() {
    List<Chapter> chapters = Chapters.all();
    Map<Integer, Course.Content> read = new ConcurrentHashMap<>();
    return Course.closed(chapters.stream().map(Chapter::title).toList(),
        number -> read.computeIfAbsent(number, n -> content(chapters.get(n))));
  }

  /** The lesson at the beginning of a chapter. */
  public static Course at(Chapter chapter) {
    return closed().at(Chapters.ids().indexOf(chapter.id()));
  }

  private static Course.Content content(Chapter chapter) {
    List<Supplier<Course.Page>> pages = new ArrayList<>();
    chapter.steps().forEach(step -> pages.add(() -> page(step)));
    pages.add(() -> page(chapter.tryIt()));
    Pages all = new Pages(pages);
    return new Course.Content(chapter.goal(), all, chapter.check(), all::isRead);
  }

  private static Course.Page page(Step step) {
    StepPage page = StepPage.of(step);
    return page(page.title(), page.text(), page.scene());
  }

  private static Course.Page page(TryIt question) {
    TryItPage tryIt = TryItPage.of(question);
    return page("Try it", tryIt.text() + "\n\nNow: " + tryIt.watched() + ".", ViewedScene.of(
        tryIt.before().arguments()));
  }

  private static Course.Page page(String title, String text, ViewedScene scene) {
    return new Course.Page(title, TintedMarkdown.paragraphs(text), scene.exhibit(), scene.still().still(),
        scene.still().view());
  }

  /** Each is read when it is asked for: some read photographs, networks and thousands of pictures. */
  private static final class Pages extends AbstractList<Course.Page> {

    private final List<Supplier<Course.Page>> readers;
    private final Map<Integer, Course.Page> read = new ConcurrentHashMap<>();

    private Pages(List<Supplier<Course.Page>> readers) {
      this.readers = readers;
    }

    @Override
    public Course.Page get(int index) {
      return read.computeIfAbsent(index, i -> readers.get(i).get());
    }

    boolean isRead(int index) {
      return read.containsKey(index);
    }

    @Override
    public int size() {
      return readers.size();
    }
  }
}
