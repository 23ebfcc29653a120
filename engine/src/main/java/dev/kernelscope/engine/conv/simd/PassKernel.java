package dev.kernelscope.engine.conv.simd;

/** A micro-kernel for a {@link FourierPass} over one vector of columns. */
interface PassKernel {

  /**
   * Takes the rows of a column from one place to another, or in place where the pitches agree.
   *
   * @param x input
   * @param xRe real part of the first row
   * @param xIm its imaginary part
   * @param y output
   * @param yRe real part of the first row
   * @param yIm its imaginary part
   * @param factors {@link FourierPass#factors}
   */
  void run(float[] x, int xRe, int xIm, float[] y, int yRe, int yIm, float[] factors);
}
