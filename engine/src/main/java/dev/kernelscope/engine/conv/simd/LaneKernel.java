package dev.kernelscope.engine.conv.simd;

/**
 * A micro-kernel for a {@link LaneTile}: for each output pixel and channel the bias plus the products of the kernel's
 * taps, row after row, each fused with its addition.
 */
interface LaneKernel {

  /**
   * Computes neighbouring tiles, and for each of them neighbouring vectors of channels.
   *
   * @param x input pixels
   * @param xAt first channel of the first pixel of the first window; where that one lies outside of the input, the
   *     index that it would have, which may be negative
   * @param above the uppermost rows of the window that are read apart: {@code x}, or zeros
   * @param aboveAt what {@code xAt} is, for them
   * @param below the lowest rows of the window that are read apart: {@code x}, or zeros
   * @param belowAt what {@code xAt} is, for them
   * @param w weights: vector after vector of channels, tap after tap
   * @param wAt the first of them
   * @param y output pixels
   * @param yAt first channel of the first output pixel
   * @param tiles number of tiles side by side
   * @param vectors number of vectors of channels; all of a pixel's if the tile has them
   * @param bias one value a channel
   * @param biasAt the first channel's
   */
  void run(float[] x, int xAt, float[] above, int aboveAt, float[] below, int belowAt, float[] w, int wAt, float[] y,
      int yAt, int tiles, int vectors, float[] bias, int biasAt);
}
