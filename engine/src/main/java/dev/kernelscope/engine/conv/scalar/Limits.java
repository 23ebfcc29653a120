package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.spi.Support;

/** What an array can hold. */
final class Limits {

  /** Leaves room for the copies of several threads in one array. */
  private static final long MOST_FLOATS = 1 << 24;

  private Limits() {}

  static Support check(long floats) {
    return floats <= MOST_FLOATS ? Support.SUPPORTED : Support.unsupported(
        "a padded copy of one strip of the input has " + floats + " floats; at most " + MOST_FLOATS + " are allowed");
  }

  /** The most threads whose copies of that size fit one array, but no more than asked for. */
  static int threads(int asked, int floats) {
    return floats == 0 ? asked : Math.min(asked, Integer.MAX_VALUE / 2 / floats);
  }
}
