package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Support;

/** What an array can hold, and how many threads are worth waking. */
final class Limits {

  /** Leaves room for the copies of several threads in one array. */
  private static final long MOST_FLOATS = 1 << 24;

  /** Two or three times what one thread computes while another one wakes up, some 70 microseconds. */
  private static final long OPERATIONS_PER_THREAD = 2_000_000;

  private Limits() {}

  static Support check(long floats) {
    return floats <= MOST_FLOATS ? Support.SUPPORTED : Support.unsupported(
        "a padded copy of one strip of the input has " + floats + " floats; at most " + MOST_FLOATS + " are allowed");
  }

  /** The most threads that have enough to do, and whose copies of that size fit one array; no more than asked for. */
  static int threads(int asked, ConvProblem problem, int floats) {
    long busy = Math.max(1, problem.operations() / OPERATIONS_PER_THREAD);
    int fitting = Integer.MAX_VALUE / Math.max(1, floats);
    return (int) Math.min(asked, Math.min(busy, fitting));
  }
}
