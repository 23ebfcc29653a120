package dev.kernelscope.engine.conv.simd;

/**
 * A micro-kernel: for every pixel {@code p} and filter {@code f} of a {@link Tile} sums
 * {@code x[xAt + pixels[pixelAt + p] + taps[t] + d] · w[wAt + (t · depth + d) · filters + f]} over the taps
 * {@code t} and {@code d < depth}, in that order, each product fused with its addition; a flat tile sums
 * {@code x[xAt + pixels[pixelAt + p] + taps[d]] · w[wAt + d · filters + f]} over {@code d < depth}. Then it goes on to
 * the next tile: the pixels that follow.
 *
 * <p>Called through this interface only: code that C2 may inline into its caller loses its registers there.
 */
interface TileKernel {

  /**
   * Computes neighbouring tiles.
   *
   * @param x input
   * @param xAt where the offsets count from
   * @param pixels offsets of the pixels
   * @param pixelAt index of the first tile's first pixel in that list
   * @param taps offsets of the taps
   * @param tapEnd number of taps; for a flat tile the depth, or 0 to leave out all products
   * @param w packed weights
   * @param wAt the first of the tile's filters
   * @param y output
   * @param yAt first pixel, first filter
   * @param yStep floats from one pixel to the next in the output
   * @param bias one value a filter; read only where the tile starts from the bias
   * @param biasAt the tile's first filter
   * @param count number of pixels, not less than a tile's; where tiles do not divide it the last one is moved back, and
   *     computes some again: not for a tile that starts from the output
   */
  void run(float[] x, int xAt, int[] pixels, int pixelAt, int[] taps, int tapEnd, float[] w, int wAt,
      float[] y, int yAt, int yStep, float[] bias, int biasAt, int count);
}
