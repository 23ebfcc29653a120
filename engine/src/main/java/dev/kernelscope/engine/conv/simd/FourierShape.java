package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;

/**
 * How the Fourier method cuts a plane: into strips of rows, two of which are transformed as the real and the imaginary
 * part of the same numbers, and those into blocks of columns. Blocks are cut by columns, not by vectors, so that
 * results do not depend on the lanes.
 *
 * @param size rows of a transform, a power of two
 * @param rows output rows of a strip: those that no wrapped row reaches
 * @param pairs pairs of strips of a plane
 * @param blocks blocks of columns of a plane
 * @param inputPitch floats from one frequency to the next in a transformed block, halo included
 */
record FourierShape(int size, int rows, int pairs, int blocks, int inputPitch) {

  /** Output columns of a block: a multiple of what {@link Spectrum#correlate} computes, at any number of lanes. */
  static final int COLUMNS = 192;

  /** Rows of a transform over rows of the kernel, at least: a longer transform wastes less and costs little more. */
  private static final int LONGER = 4;

  static FourierShape of(ConvProblem problem) {
    int kernel = problem.weights().h();
    int size = Integer.highestOneBit(LONGER * kernel - 1) * 2;
    int rows = size - kernel + 1;
    int inputPitch = COLUMNS + (problem.weights().w() + Fourier.LANES - 2) / Fourier.LANES * Fourier.LANES;
    return new FourierShape(size, rows, (problem.output().h() + 2 * rows - 1) / (2 * rows),
        (problem.output().w() + COLUMNS - 1) / COLUMNS, inputPitch);
  }

  /** Scratch of one thread: a block before and behind the multiplication, and one vector of columns. */
  int floats() {
    return 2 * size * (inputPitch + COLUMNS + Fourier.LANES);
  }
}
