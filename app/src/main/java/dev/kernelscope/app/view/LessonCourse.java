package dev.kernelscope.app.view;

import dev.kernelscope.app.session.Course;
import dev.kernelscope.engine.lesson.chapter.Chapter;
import dev.kernelscope.engine.lesson.chapter.Chapters;
import dev.kernelscope.engine.lesson.chapter.Facts;
import dev.kernelscope.engine.lesson.chapter.Step;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lesson's chapters for a session; each is read and computed when somebody comes to it. */
public final class LessonCourse {

  private LessonCourse() {}

  /** The lesson before anybody has entered it. */
  public static Course closed() {
    List<Chapter> chapters = Chapters.all();
    Map<Integer, Course.Content> read = new HashMap<>();
    return Course.closed(chapters.stream().map(Chapter::title).toList(),
        number -> read.computeIfAbsent(number, n -> content(chapters.get(n))));
  }

  private static Course.Content content(Chapter chapter) {
    return new Course.Content(chapter.goal(), chapter.steps().stream().map(LessonCourse::page).toList(),
        chapter.check());
  }

  private static Course.Page page(Step step) {
    ViewedScene scene = ViewedScene.of(step.scene().arguments());
    String text = step.text().filled(Facts.of(scene.experiment().subject()));
    return new Course.Page(step.title(), paragraphs(text), scene.experiment(), scene.still().still(),
        scene.still().view());
  }

  private static List<List<Span>> paragraphs(String text) {
    List<List<Span>> paragraphs = new ArrayList<>();
    for (String paragraph : text.split("\n\\s*\n")) {
      paragraphs.add(List.of(Span.words(paragraph.replaceAll("\\s+", " ").strip(), Tint.MID)));
    }
    return paragraphs;
  }
}
