package dev.kernelscope.engine.lesson.chapter;

import dev.kernelscope.engine.lesson.quiz.Question;
import java.util.List;

/**
 * A chapter of the lesson.
 *
 * @param id as users type it, such as {@code output-size}
 * @param title such as {@code Output size}
 * @param goal what the reader can do afterwards, in one sentence
 * @param steps in reading order
 * @param tryIt something to change
 * @param check a question at the end
 */
public record Chapter(String id, String title, String goal, List<Step> steps, TryIt tryIt, Question check) {

  /** Copies the list. */
  public Chapter {
    steps = List.copyOf(steps);
  }
}
