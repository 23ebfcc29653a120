package dev.kernelscope.engine.conv.simd;

/**
 * Squares transposed in plain Java, value by value.
 *
 * @param lanes rows and columns of a square
 */
record PlainSquare(int lanes) implements SquareKernel {

  @Override
  public void run(float[] src, int srcAt, int srcPitch, int srcStep, float[] dst, int dstAt, int dstPitch,
      int dstStep, int count) {
    for (int square = 0; square < count; square++) {
      for (int i = 0; i < lanes; i++) {
        for (int j = 0; j < lanes; j++) {
          dst[dstAt + square * dstStep + j * dstPitch + i] = src[srcAt + square * srcStep + i * srcPitch + j];
        }
      }
    }
  }
}
