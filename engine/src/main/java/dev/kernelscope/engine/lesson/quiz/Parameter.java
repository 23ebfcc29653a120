package dev.kernelscope.engine.lesson.quiz;

import java.util.List;

/** One given of a question, as a program would read it. */
public sealed interface Parameter {

  /** A whole number, such as the number of filters. */
  record Number(long value) implements Parameter {}

  /** Several, such as the rows and columns of an input. */
  record Numbers(List<Integer> values) implements Parameter {

    /** Copies the list. */
    public Numbers {
      values = List.copyOf(values);
    }
  }

  /** A table of numbers, row by row, such as a kernel's weights. */
  record Table(List<List<Integer>> rows) implements Parameter {

    /** Copies the rows. */
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Yes or no, such as whether there are biases. */
  record Flag(boolean value) implements Parameter {}
}
