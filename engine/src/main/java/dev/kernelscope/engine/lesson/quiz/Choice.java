package dev.kernelscope.engine.lesson.quiz;

import java.util.Objects;

/**
 * One of the answers that a question offers.
 *
 * @param text what the learner reads
 * @param diagnosis what went wrong for those who choose it, in whole sentences; null at the right one
 * @param mistake the name of the mistake that leads to it, such as {@code forgot-plus-one}; null at the right one
 */
public record Choice(String text, String diagnosis, String mistake) {

  /** Checks that a wrong choice has both its diagnosis and its mistake's name, and the right one neither. */
  public Choice {
    Objects.requireNonNull(text, "text");
    if ((diagnosis == null) != (mistake == null)) {
      throw new IllegalArgumentException("choice '" + text + "' needs a diagnosis and a mistake's name, or neither");
    }
  }

  /** The right one. */
  public static Choice right(String text) {
    return new Choice(text, null, null);
  }

  /** A wrong one. */
  public static Choice wrong(String text, String mistake, String diagnosis) {
    return new Choice(text, Objects.requireNonNull(diagnosis, "diagnosis"), Objects.requireNonNull(mistake, "mistake"));
  }

  /** Whether it is the right one. */
  public boolean right() {
    return diagnosis == null;
  }
}
