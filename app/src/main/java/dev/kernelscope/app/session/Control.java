package dev.kernelscope.app.session;

import dev.kernelscope.engine.lesson.Experiment;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Something about an experiment that a key or a panel changes step by step.
 *
 * @param name what it is, such as {@code stride}
 * @param key the key that goes one step up; its capital goes one step down; empty for none
 * @param words what the key does, for the help
 * @param about what changes with it, in one sentence
 * @param value what it is now
 * @param refusal why it means nothing now; empty where it does
 * @param step the experiment one step up (1) or down (-1), where it has sides for each of them
 * @param choices values that may stand side by side
 */
record Control(String name, String key, String words, String about, Function<Experiment, String> value,
    Function<Experiment, String> refusal, Sided step, Choices choices) {

  /** One step of a control that has rows and columns. */
  @FunctionalInterface
  interface Sided {

    /** The experiment with either one step up (1), one down (-1), or as it was (0); not both as they were. */
    Experiment apply(Experiment experiment, int rows, int columns);
  }

  /** One step of a control. */
  @FunctionalInterface
  interface Step {

    /** The experiment with the control one step up (1) or down (-1), or at a choice. */
    Experiment apply(Experiment experiment, int number);
  }

  /**
   * A few values.
   *
   * @param words what they are called
   * @param chosen which one it is now, from 0
   * @param with the experiment with one of them
   */
  record Choices(List<String> words, ToIntFunction<Experiment> chosen, Step with) {

    /** None: there are too many values. */
    static final Choices NONE = new Choices(List.of(), e -> -1, (e, choice) -> e);

    Choices {
      words = List.copyOf(words);
    }
  }

  /** A control that always means something. */
  Control(String name, String key, String words, String about, Function<Experiment, String> value, Step step) {
    this(name, key, words, about, value, e -> "", (e, r, c) -> step.apply(e, r == 0 ? c : r), Choices.NONE);
  }

  /** A control of sizes that need not be squares, which always means something. */
  static Control sized(String name, String key, String words, String about, Function<Experiment, String> value,
      Sided step) {
    return new Control(name, key, words, about, value, e -> "", step, Choices.NONE);
  }

  /** The same that means something only where the other says nothing. */
  Control refused(Function<Experiment, String> reason) {
    return new Control(name, key, words, about, value, reason, step, choices);
  }

  /** The same with values that may stand side by side. */
  Control choosing(Choices from) {
    return new Control(name, key, words, about, value, refusal, step, from);
  }
}
