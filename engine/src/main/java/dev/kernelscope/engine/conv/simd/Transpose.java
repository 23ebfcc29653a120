package dev.kernelscope.engine.conv.simd;

/**
 * Turns planes to pixels (NCHW to NHWC) and back, square by square. Where sizes are no multiples of a square's, the
 * last square is moved back to end with them and copies some values again.
 *
 * <p>As many planes as a square has rows are walked side by side to their end, before the next ones have their turn:
 * few enough streams for the prefetcher.
 *
 * @param lanes rows and columns of a square; 1 where there are fewer than 4 channels or pixels
 * @param square transposes squares; null for single values
 */
record Transpose(int lanes, SquareKernel square) {

  /**
   * For a number of channels, and at least that many pixels at a time.
   *
   * @param channels channels, exactly
   * @param pixels the fewest pixels of a call
   */
  static Transpose of(Machine machine, Kernels kernels, int channels, int pixels) {
    int lanes = machine.lanes();
    while (lanes > Math.min(channels, pixels)) {
      lanes /= 2;
    }
    return lanes < 4 ? new Transpose(1, null) : new Transpose(lanes, kernels.square(lanes));
  }

  /**
   * Number of planes that are walked side by side: callers that come row by row do well to take so many channels
   * through all rows.
   */
  int planes() {
    return square == null ? Integer.MAX_VALUE : lanes;
  }

  /**
   * {@code dst[dstAt + p · step + c] = src[srcAt + c · plane + p]} for {@code c < channels} and {@code p < pixels}.
   *
   * @param plane floats from one channel to the next in {@code src}
   * @param step floats from one pixel to the next in {@code dst}
   */
  void toPixels(float[] src, int srcAt, int plane, float[] dst, int dstAt, int step, int channels, int pixels) {
    if (channels == Colours.COUNT && step == channels) {
      Colours.toPixels(src, srcAt, plane, dst, dstAt, pixels);
      return;
    }
    if (square == null) {
      for (int p = 0; p < pixels; p++) {
        for (int c = 0; c < channels; c++) {
          dst[dstAt + p * step + c] = src[srcAt + c * plane + p];
        }
      }
      return;
    }
    int squares = pixels / lanes;
    int last = pixels - lanes;
    for (int next = 0; next < channels; next += lanes) {
      int c = Math.min(next, channels - lanes);
      int from = srcAt + c * plane;
      square.run(src, from, plane, lanes, dst, dstAt + c, step, lanes * step, squares);
      if (squares * lanes < pixels) {
        square.run(src, from + last, plane, 0, dst, dstAt + last * step + c, step, 0, 1);
      }
    }
  }

  /**
   * {@code dst[dstAt + c · plane + p] = src[srcAt + p · step + c]} for {@code c < channels} and {@code p < pixels}.
   *
   * @param step floats from one pixel to the next in {@code src}
   * @param plane floats from one channel to the next in {@code dst}
   */
  void toPlanes(float[] src, int srcAt, int step, float[] dst, int dstAt, int plane, int channels, int pixels) {
    if (square == null) {
      for (int c = 0; c < channels; c++) {
        for (int p = 0; p < pixels; p++) {
          dst[dstAt + c * plane + p] = src[srcAt + p * step + c];
        }
      }
      return;
    }
    int squares = pixels / lanes;
    int last = pixels - lanes;
    for (int next = 0; next < channels; next += lanes) {
      int c = Math.min(next, channels - lanes);
      int to = dstAt + c * plane;
      square.run(src, srcAt + c, step, lanes * step, dst, to, plane, lanes, squares);
      if (squares * lanes < pixels) {
        square.run(src, srcAt + last * step + c, step, 0, dst, to + last, plane, 0, 1);
      }
    }
  }
}
