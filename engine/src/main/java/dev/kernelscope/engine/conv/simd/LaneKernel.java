package dev.kernelscope.engine.conv.simd;

/**
 * A micro-kernel for a {@link LaneTile}: for each output pixel and channel the bias plus the products of the kernel's
 * taps, row after row, each fused with its addition.
 */
interface LaneKernel {

  /**
   * Computes neighbouring tiles of some output rows.
   *
   * @param x input pixels with their padding
   * @param xAt first channel of the pixel that the first tap of the first output pixel reads
   * @param w weights: tap after tap, a vector of channels each
   * @param wAt the first of them
   * @param y output pixels
   * @param yAt first channel of the first output pixel
   * @param rows number of output rows
   * @param tiles number of tiles side by side in each
   * @param bias one value a channel
   * @param biasAt the first channel's
   */
  void run(float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int rows, int tiles, float[] bias,
      int biasAt);
}
