package dev.kernelscope.engine.conv.simd;

/**
 * A micro-kernel for a {@link PhaseTile}: each output pixel is the sum of the products of its taps, row after row, each
 * fused with its addition.
 */
interface PhaseKernel {

  /**
   * Computes a rectangle of pixels.
   *
   * @param x input pixels
   * @param xAt what the first tap of the first output pixel reads
   * @param w a vector of weights for each tap
   * @param wAt the first of them
   * @param y output pixels
   * @param yAt the first of them
   * @param rows output rows
   * @param pixels output pixels of a row
   */
  void run(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int rows, int pixels);
}
