package dev.kernelscope.app.session;

import java.util.List;
import java.util.Set;

/**
 * What some keys do: the one place that key handling, the help and the line of keys are made from.
 *
 * @param group what it is about
 * @param modes when it holds
 * @param keys the keys' names, see {@link dev.kernelscope.app.terminal.Event.Key}
 * @param shown the keys as they are written
 * @param brief one or two words for the line of keys; empty where it does not stand there
 * @param words what it does, for the help
 * @param action what it does
 */
record Binding(Group group, Set<Mode> modes, List<String> keys, String shown, String brief, String words,
    Action action) {

  /** What keys are about, in the order of the help. */
  enum Group {
    TIME("Time"),
    VIEW("View"),
    EXPERIMENT("Experiment"),
    CELLS("Cells and weights"),
    LESSON("Lesson"),
    QUIZ("Quiz"),
    SESSION("Session");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** What a key does to a state. */
  @FunctionalInterface
  interface Action {

    /**
     * The state after a key.
     *
     * @param index which of the binding's keys it was, from 0
     */
    State apply(State state, int index);
  }

  Binding {
    modes = Set.copyOf(modes);
    keys = List.copyOf(keys);
  }

  /** The same keys under other words. */
  Binding named(String newBrief, String newWords) {
    return new Binding(group, modes, keys, shown, newBrief, newWords, action);
  }

  /** The same keys with another action. */
  Binding doing(Action other) {
    return new Binding(group, modes, keys, shown, brief, words, other);
  }

  /** 1 for the first key of a pair, -1 for the second. */
  static int upDown(int index) {
    return index == 0 ? 1 : -1;
  }

  /** -1 for the first key of a pair, 1 for the second. */
  static int backForth(int index) {
    return index == 0 ? -1 : 1;
  }
}
