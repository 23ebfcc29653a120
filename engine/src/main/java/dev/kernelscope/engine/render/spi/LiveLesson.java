package dev.kernelscope.engine.render.spi;

import dev.kernelscope.engine.scene.Span;
import java.util.List;

/**
 * Where a learner stands in the lesson, and what stands there.
 *
 * @param chapters the titles of all chapters, in order
 * @param chapter the current one, from 0
 * @param goal what it is for, in one sentence
 * @param step the current step, from 0
 * @param steps number of steps
 * @param title what the step is about
 * @param text the step's paragraphs, each of pieces of text
 * @param scroll lines of the text that are above the upper edge where not all of it has room
 * @param choosing the chapter that the user is about to open, from 0; -1 while the list of chapters is closed
 */
public record LiveLesson(List<String> chapters, int chapter, String goal, int step, int steps, String title,
    List<List<Span>> text, int scroll, int choosing) {

  /** Copies the lists. */
  public LiveLesson {
    chapters = List.copyOf(chapters);
    text = text.stream().map(List::copyOf).toList();
  }

  /** The current chapter's title. */
  public String chapterTitle() {
    return chapters.get(chapter);
  }
}
