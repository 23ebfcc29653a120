package dev.kernelscope.engine.conv.internal;

import java.util.stream.IntStream;

/** The one place where work goes to other threads. */
public final class Parallel {

  private Parallel() {}

  /** A part of the work. */
  @FunctionalInterface
  public interface Part {
    /** Does items {@code from} (inclusive) to {@code to} (exclusive); {@code part} counts from 0. */
    void run(int part, int from, int to);
  }

  /**
   * Divides {@code items} into at most {@code threads} runs of neighbours and does them, on the common pool where there
   * are several. The division depends on the numbers alone, and no item is divided, so that the result cannot depend on
   * the threads.
   */
  public static void run(int threads, int items, Part work) {
    int parts = Math.min(threads, items);
    if (parts <= 1) {
      work.run(0, 0, items);
      return;
    }
    IntStream.range(0, parts).parallel()
        .forEach(part -> work.run(part, start(part, parts, items), start(part + 1, parts, items)));
  }

  private static int start(int part, int parts, int items) {
    return (int) ((long) items * part / parts);
  }
}
