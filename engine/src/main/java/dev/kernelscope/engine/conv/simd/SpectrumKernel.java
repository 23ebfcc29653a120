package dev.kernelscope.engine.conv.simd;

/**
 * A micro-kernel that correlates a row of complex numbers with a row of complex weights, in place: cell x becomes the
 * sum of the cells from x on, each times its weight, in the order of {@link SpectrumTile#runs}.
 */
interface SpectrumKernel {

  /**
   * Correlates neighbouring tiles, from left to right, so that a cell is overwritten when no later one reads it.
   *
   * @param x holds the row, and so many more cells as the weights reach beyond the last tile
   * @param re the first cell's real part
   * @param im its imaginary part
   * @param w the weights: of each the real part, the imaginary part and the negated imaginary part
   * @param wAt the first of them
   * @param tiles number of tiles
   */
  void run(float[] x, int re, int im, float[] w, int wAt, int tiles);
}
