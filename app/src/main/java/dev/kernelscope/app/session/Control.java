package dev.kernelscope.app.session;

import dev.kernelscope.engine.lesson.Experiment;
import java.util.function.Function;

/**
 * Something about an experiment that a key or a panel changes step by step.
 *
 * @param name what it is, such as {@code stride}
 * @param key the key that goes one step up; its capital goes one step down; empty for none
 * @param words what the key does, for the help
 * @param value what it is now
 * @param refusal why it means nothing now; empty where it does
 * @param step the experiment one step up (1) or down (-1)
 */
record Control(String name, String key, String words, Function<Experiment, String> value,
    Function<Experiment, String> refusal, Step step) {

  /** One step of a control. */
  @FunctionalInterface
  interface Step {

    /** The experiment with the control one step up (1) or down (-1). */
    Experiment apply(Experiment experiment, int direction);
  }

  /** A control that always means something. */
  Control(String name, String key, String words, Function<Experiment, String> value, Step step) {
    this(name, key, words, value, experiment -> "", step);
  }
}
