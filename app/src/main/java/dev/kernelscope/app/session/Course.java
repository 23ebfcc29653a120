package dev.kernelscope.app.session;

import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.timeline.Moment;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * The lesson as a session walks through it.
 *
 * @param titles the chapters' titles
 * @param reader reads a chapter, from 0; the same number gives the same chapter
 * @param chapter where the learner is, from 0
 * @param step where in the chapter, from 0; -1 before its first step, while the lesson's own film is watched
 * @param entered whether what is shown belongs to the lesson; false while somebody watches something of his own
 * @param done the chapters whose last step was shown
 * @param turning where the learner will be when the page there has been read
 */
public record Course(List<String> titles, IntFunction<Content> reader, int chapter, int step, boolean entered,
    Set<Integer> done, Optional<Course> turning) {

  /**
   * A chapter, read.
   *
   * @param goal in one sentence
   * @param pages its steps, which nobody may change; each may be read when it is asked for
   * @param check its question
   * @param atHand whether a page can be had without waiting
   */
  public record Content(String goal, List<Page> pages, Question check, IntPredicate atHand) {

    /** A chapter whose pages are all at hand. */
    public Content(String goal, List<Page> pages, Question check) {
      this(goal, pages, check, page -> true);
    }
  }

  /**
   * A step.
   *
   * @param title short
   * @param text paragraphs
   * @param exhibit what it shows
   * @param moment where its scene stands
   * @param view from where it is seen
   */
  public record Page(String title, List<List<Span>> text, Exhibit exhibit, Moment moment, View view) {}

  /** Copies the collections. */
  public Course {
    titles = List.copyOf(titles);
    done = Set.copyOf(done);
  }

  /** The lesson, which nobody has entered yet. */
  public static Course closed(List<String> titles, IntFunction<Content> reader) {
    return new Course(titles, reader, 0, 0, false, Set.of(), Optional.empty());
  }

  /** The current chapter. */
  Content content() {
    return reader.apply(chapter);
  }

  /** The current step. */
  Page page() {
    return content().pages().get(Math.max(0, step));
  }

  /** Whether the current step can be had without waiting. */
  boolean isAtHand() {
    return content().atHand().test(Math.max(0, step));
  }

  /** Still here, until the page there has been read; it stays here where there is none. */
  Course turning(Optional<Course> there) {
    return new Course(titles, reader, chapter, step, entered, done, there);
  }

  /** The step after this one, in the next chapter after a chapter's last; itself at the end. */
  Course next() {
    if (step + 1 < content().pages().size()) {
      return moved(chapter, step + 1);
    }
    return chapter + 1 < titles.size() ? at(chapter + 1) : this;
  }

  /** The step before this one; itself at the beginning. */
  Course previous() {
    if (step > 0) {
      return moved(chapter, step - 1);
    }
    if (chapter == 0 || step < 0) {
      return this;
    }
    Course before = at(chapter - 1);
    return before.moved(chapter - 1, before.content().pages().size() - 1);
  }

  /** The lesson before its first step. */
  Course start() {
    return new Course(titles, reader, 0, -1, true, done, Optional.empty());
  }

  /** A chapter's first step. */
  public Course at(int number) {
    return moved(Math.clamp(number, 0, titles.size() - 1), 0);
  }

  private Course moved(int toChapter, int toStep) {
    Set<Integer> ended = new HashSet<>(done);
    if (reader.apply(toChapter).pages().size() == toStep + 1) {
      ended.add(toChapter);
    }
    return new Course(titles, reader, toChapter, toStep, true, ended, Optional.empty());
  }
}
