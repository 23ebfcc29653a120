package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;

/**
 * The columns of a kernel, transformed, conjugated (so that a product correlates) and divided by the size: for each
 * frequency a row of complex weights.
 *
 * @param re real parts, a row a frequency in the order of {@link Fourier}
 * @param im imaginary parts
 * @param width weights of a row
 */
record Spectrum(float[] re, float[] im, int width) {

  /** Vectors of output that are computed together. */
  static final int TOGETHER = 6;

  /**
   * Transforms a kernel of {@code h} rows.
   *
   * @param weights holds it, row after row
   * @param at index of its first weight
   */
  static Spectrum of(float[] weights, int at, int h, int width, Fourier fourier, int size) {
    float[] re = new float[size * width];
    float[] im = new float[size * width];
    double[] cosines = new double[size];
    double[] sines = new double[size];
    for (int i = 0; i < size; i++) {
      cosines[i] = Math.cos(2 * Math.PI * i / size) / size;
      sines[i] = Math.sin(2 * Math.PI * i / size) / size;
    }
    for (int row = 0; row < size; row++) {
      int frequency = fourier.frequency(row);
      for (int j = 0; j < width; j++) {
        double a = 0;
        double b = 0;
        for (int i = 0; i < h; i++) {
          int angle = (int) ((long) frequency * i % size);
          a += weights[at + i * width + j] * cosines[angle];
          b += weights[at + i * width + j] * sines[angle];
        }
        re[row * width + j] = (float) a;
        im[row * width + j] = (float) b;
      }
    }
    return new Spectrum(re, im, width);
  }

  /**
   * Correlates one frequency of six vectors of neighbouring columns with its row of weights.
   *
   * @param row which frequency
   * @param x the transformed input
   * @param xAt the real part that the first output reads with the first weight
   * @param zAt its imaginary part
   * @param y receives the transformed output
   * @param yAt real part of the first output
   * @param vAt its imaginary part
   */
  void correlate(int row, float[] x, int xAt, int zAt, float[] y, int yAt, int vAt) {
    var s = Fourier.S;
    int lanes = Fourier.LANES;
    FloatVector a0 = FloatVector.zero(s);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector a4 = a0;
    FloatVector a5 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    FloatVector b3 = a0;
    FloatVector b4 = a0;
    FloatVector b5 = a0;
    for (int j = 0; j < width; j++) {
      FloatVector r = FloatVector.broadcast(s, re[row * width + j]);
      FloatVector i = FloatVector.broadcast(s, im[row * width + j]);
      FloatVector n = i.neg();
      int at = xAt + j;
      int also = zAt + j;
      FloatVector p = FloatVector.fromArray(s, x, at);
      FloatVector q = FloatVector.fromArray(s, x, also);
      a0 = q.fma(n, p.fma(r, a0));
      b0 = p.fma(i, q.fma(r, b0));
      p = FloatVector.fromArray(s, x, at + lanes);
      q = FloatVector.fromArray(s, x, also + lanes);
      a1 = q.fma(n, p.fma(r, a1));
      b1 = p.fma(i, q.fma(r, b1));
      p = FloatVector.fromArray(s, x, at + 2 * lanes);
      q = FloatVector.fromArray(s, x, also + 2 * lanes);
      a2 = q.fma(n, p.fma(r, a2));
      b2 = p.fma(i, q.fma(r, b2));
      p = FloatVector.fromArray(s, x, at + 3 * lanes);
      q = FloatVector.fromArray(s, x, also + 3 * lanes);
      a3 = q.fma(n, p.fma(r, a3));
      b3 = p.fma(i, q.fma(r, b3));
      p = FloatVector.fromArray(s, x, at + 4 * lanes);
      q = FloatVector.fromArray(s, x, also + 4 * lanes);
      a4 = q.fma(n, p.fma(r, a4));
      b4 = p.fma(i, q.fma(r, b4));
      p = FloatVector.fromArray(s, x, at + 5 * lanes);
      q = FloatVector.fromArray(s, x, also + 5 * lanes);
      a5 = q.fma(n, p.fma(r, a5));
      b5 = p.fma(i, q.fma(r, b5));
    }
    a0.intoArray(y, yAt);
    a1.intoArray(y, yAt + lanes);
    a2.intoArray(y, yAt + 2 * lanes);
    a3.intoArray(y, yAt + 3 * lanes);
    a4.intoArray(y, yAt + 4 * lanes);
    a5.intoArray(y, yAt + 5 * lanes);
    b0.intoArray(y, vAt);
    b1.intoArray(y, vAt + lanes);
    b2.intoArray(y, vAt + 2 * lanes);
    b3.intoArray(y, vAt + 3 * lanes);
    b4.intoArray(y, vAt + 4 * lanes);
    b5.intoArray(y, vAt + 5 * lanes);
  }
}
