package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;

/**
 * How the Fourier method cuts a plane: into strips of rows, two of which are transformed as the real and the imaginary
 * part of the same numbers, and those into blocks of columns. Blocks are cut by columns, not by vectors, so that
 * results do not depend on the lanes.
 *
 * @param size rows of a transform, a power of two
 * @param rows output rows of a strip; no wrapped row reaches them
 * @param pairs pairs of strips of a plane
 * @param blocks blocks of columns of a plane
 * @param pitch floats from one frequency to the next in a transformed block, halo included
 */
record FourierShape(int size, int rows, int pairs, int blocks, int pitch) {

  /** Output columns of a block. */
  static final int COLUMNS = 2 * SpectrumTile.COLUMNS;

  private static final int LINE = 16;

  /** Products that take as long as all passes over a row of a transform, there and back, and its copies; measured. */
  private static final int PASSES = 130;

  static FourierShape of(ConvProblem problem) {
    int kernel = problem.weights().h();
    int size = Math.max(Fourier.LEAST, Integer.highestOneBit(kernel) * 2);
    for (int larger = 2 * size; larger <= 16 * kernel; larger *= 2) {
      if (work(problem, larger) < work(problem, size)) {
        size = larger;
      }
    }
    int pairs = pairs(problem, size);
    int rows = (problem.output().h() + 2 * pairs - 1) / (2 * pairs);
    return new FourierShape(size, rows, pairs, (problem.output().w() + COLUMNS - 1) / COLUMNS, pitch(problem));
  }

  /** An odd number of cache lines, so that the rows of a column do not fall on the same few places of the cache. */
  private static int pitch(ConvProblem problem) {
    int lines = (COLUMNS + problem.weights().w() - 1 + LINE - 1) / LINE;
    return (lines | 1) * LINE;
  }

  private static int pairs(ConvProblem problem, int size) {
    int most = 2 * (size - problem.weights().h() + 1);
    return (problem.output().h() + most - 1) / most;
  }

  /** Rough work for a column of output with transforms of that size. */
  private static long work(ConvProblem problem, int size) {
    return (long) pairs(problem, size) * size * (4L * problem.weights().w() + PASSES);
  }

  /** About how many products of an output column take as long in one pass as this method takes; measured. */
  long work(ConvProblem problem) {
    return work(problem, size);
  }

  /** Floats of a block: the real parts of all frequencies, and the imaginary ones. */
  int blockFloats() {
    return 2 * size * pitch;
  }
}
