package dev.kernelscope.engine.conv.simd;

/**
 * A micro-kernel of a 1×1 layer on planes: for each filter {@code r} and cell {@code p} of a {@link PlaneTile} sums
 * {@code w[wAt + (t · depth + d) · rows + r] · x[xAt + t · tapPitch + d · inputPitch + p]} over {@code t < taps} and
 * {@code d < depth}, in that order, each product fused with its addition, into {@code y[yAt + r · outputPitch + p]}.
 * Then it goes on to the next tile, the cells that follow.
 */
interface PlaneKernel {

  /**
   * Computes neighbouring tiles.
   *
   * @param x input planes
   * @param xAt first cell of the first tile in the first plane
   * @param w weights of the tile's filters, those of a channel side by side; a vector is read from each, so that up to
   *     a vector of other values has to follow the last ones
   * @param wAt the first of them
   * @param taps number of taps
   * @param y output planes
   * @param yAt first cell in the first filter's plane
   * @param bias one value a filter, a vector of them readable; read only where the tile starts from the bias
   * @param biasAt the first filter's
   * @param tiles number of tiles
   * @param scratch room for a vector
   * @param scratchAt where
   */
  void run(float[] x, int xAt, float[] w, int wAt, int taps, float[] y, int yAt, float[] bias, int biasAt, int tiles,
      float[] scratch, int scratchAt);
}
