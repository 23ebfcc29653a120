package dev.kernelscope.engine.lesson.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run through some questions: which one is asked, what was answered, which ones come back. A question that was
 * answered wrong comes back after three others, or at the end, with its choices in another order, until it is answered
 * right. Knows no keys and no screen; changes only when it is told an answer.
 */
public final class Round {

  /** How many others are asked before a question comes back. */
  private static final int OTHERS_BETWEEN = 3;

  private final int total;
  private final List<Asked> queue = new ArrayList<>();
  private int rightAtOnce;
  private int rightLater;
  private int wrong;
  private Integer chosen;

  /** A question in the queue, with the times that it was answered wrong, and its number from 1 on. */
  private record Asked(Question question, int number, int failures) {

    Asked again() {
      return new Asked(question.turned(1), number, failures + 1);
    }
  }

  /** A round that asks these questions. */
  public Round(List<Question> questions) {
    this.total = questions.size();
    for (Question question : questions) {
      queue.add(new Asked(question, queue.size() + 1, 0));
    }
  }

  /** The question at hand, answered or not; empty when all have been answered right. */
  public Optional<Question> current() {
    return queue.isEmpty() ? Optional.empty() : Optional.of(queue.getFirst().question());
  }

  /** The number of the question at hand, from 1 to {@link #total}. */
  public int number() {
    return queue.isEmpty() ? total : queue.getFirst().number();
  }

  /** How many different questions there are. */
  public int total() {
    return total;
  }

  /** Whether the question at hand was asked before and answered wrong. */
  public boolean returned() {
    return !queue.isEmpty() && queue.getFirst().failures() > 0;
  }

  /** The choice that was answered, until the next question; empty while none was. */
  public Optional<Integer> chosen() {
    return Optional.ofNullable(chosen);
  }

  /**
   * Answers the question at hand. The first answer counts: to {@link #next} nothing else changes.
   *
   * @param choice index of a choice, from 0
   * @return whether it is right
   * @throws IllegalStateException if there is no question left, or it was answered already
   * @throws IndexOutOfBoundsException if there is no such choice
   */
  public boolean answer(int choice) {
    if (queue.isEmpty() || chosen != null) {
      throw new IllegalStateException(queue.isEmpty() ? "no question is left" : "the question is answered already");
    }
    Asked asked = queue.getFirst();
    boolean right = asked.question().choices().get(choice).right();
    chosen = choice;
    if (!right) {
      wrong++;
    } else if (asked.failures() == 0) {
      rightAtOnce++;
    } else {
      rightLater++;
    }
    return right;
  }

  /**
   * Goes on to the next question.
   *
   * @throws IllegalStateException if the question at hand is not answered
   */
  public void next() {
    if (chosen == null) {
      throw new IllegalStateException("the question is not answered yet");
    }
    Asked asked = queue.removeFirst();
    if (!asked.question().choices().get(chosen).right()) {
      queue.add(Math.min(OTHERS_BETWEEN, queue.size()), asked.again());
    }
    chosen = null;
  }

  /** Questions answered right the first time. */
  public int rightAtOnce() {
    return rightAtOnce;
  }

  /** Questions answered right after they came back. */
  public int rightLater() {
    return rightLater;
  }

  /** Wrong answers. */
  public int wrong() {
    return wrong;
  }

  /** Questions that were answered wrong and not right since: they come back. */
  public int toRepeat() {
    boolean justFailed = chosen != null && !queue.getFirst().question().choices().get(chosen).right();
    long waiting = queue.stream().skip(chosen == null ? 0 : 1).filter(asked -> asked.failures() > 0).count();
    return (int) waiting + (justFailed ? 1 : 0);
  }

  /** Questions that were never answered. */
  public int unasked() {
    return total - rightAtOnce - rightLater - toRepeat();
  }
}
