package dev.kernelscope.engine.conv.simd;

/**
 * A micro-kernel for a {@link ProductTile}: adds to the sum of each tap the products of an arriving pixel with the
 * input pixel that it met by that tap, pixel after pixel, each fused with its addition.
 */
interface ProductKernel {

  /**
   * Adds some rows.
   *
   * @param g arriving pixels, row after row
   * @param gAt the first of them
   * @param x input pixels
   * @param xAt what the first tap of the first output pixel reads
   * @param sums a vector of sums for each tap, added to
   * @param sumsAt the first of them
   * @param rows output rows
   */
  void run(float[] g, int gAt, float[] x, int xAt, float[] sums, int sumsAt, int rows);
}
