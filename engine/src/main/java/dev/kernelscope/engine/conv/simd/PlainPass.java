package dev.kernelscope.engine.conv.simd;

/**
 * Any pass of a Fourier transform in plain Java, a column at a time. Used where hidden classes cannot be defined, and
 * in tests; results are bitwise those of the generated micro-kernel.
 *
 * @param pass which one
 */
record PlainPass(FourierPass pass) implements PassKernel {

  private static final float HALF_ROOT = (float) Math.sqrt(0.5);

  @Override
  public void run(float[] x, int xRe, int xIm, float[] y, int yRe, int yIm, float[] factors) {
    float[] re = new float[pass.radix()];
    float[] im = new float[pass.radix()];
    for (int butterfly = 0; butterfly < pass.size() / pass.radix(); butterfly++) {
      int j = butterfly % pass.apart();
      int row = (butterfly - j) * pass.radix() + j;
      for (int lane = 0; lane < pass.lanes(); lane++) {
        for (int k = 0; k < re.length; k++) {
          int from = (row + k * pass.apart()) * pass.from() + lane;
          re[k] = x[xRe + from];
          im[k] = x[xIm + from];
        }
        butterfly(re, im, factors, j * pass.factorFloats());
        for (int k = 0; k < re.length; k++) {
          int to = (row + k * pass.apart()) * pass.to() + lane;
          y[yRe + to] = re[k];
          y[yIm + to] = im[k];
        }
      }
    }
  }

  private void butterfly(float[] re, float[] im, float[] factors, int at) {
    if (pass.back()) {
      multiply(re, im, factors, at);
    }
    if (pass.radix() == 4) {
      four(re, im, 0, 1);
    } else {
      eight(re, im);
    }
    if (!pass.back()) {
      multiply(re, im, factors, at);
    }
  }

  private void multiply(float[] re, float[] im, float[] factors, int at) {
    for (int k = 1; k < re.length && !pass.isPlain(); k++) {
      float c = factors[at + 2 * k - 2];
      float s = factors[at + 2 * k - 1];
      float r = Math.fma(im[k], -s, re[k] * c);
      im[k] = Math.fma(re[k], s, im[k] * c);
      re[k] = r;
    }
  }

  /** The transform of every {@code step}-th value. */
  private static void four(float[] re, float[] im, int first, int step) {
    int second = first + step;
    int third = second + step;
    int fourth = third + step;
    cross(re, im, first, third);
    cross(re, im, second, fourth);
    cross(re, im, first, second);
    turn(re, im, fourth);
    cross(re, im, third, fourth);
    // Places now hold frequencies 0, 2, 1, 3.
    swap(re, second, third);
    swap(im, second, third);
  }

  private static void eight(float[] re, float[] im) {
    for (int k = 0; k < 4; k++) {
      cross(re, im, k, k + 4);
    }
    eighth(re, im, 5);
    turn(re, im, 6);
    turn(re, im, 7);
    eighth(re, im, 7);
    four(re, im, 0, 1);
    four(re, im, 4, 1);
    float[] r = re.clone();
    float[] i = im.clone();
    for (int k = 0; k < re.length; k++) {
      re[k] = r[k / 2 + k % 2 * 4];
      im[k] = i[k / 2 + k % 2 * 4];
    }
  }

  /** Sum and difference. */
  private static void cross(float[] re, float[] im, int a, int b) {
    float r = re[a];
    float i = im[a];
    re[a] = r + re[b];
    im[a] = i + im[b];
    re[b] = r - re[b];
    im[b] = i - im[b];
  }

  /** Times −i. */
  private static void turn(float[] re, float[] im, int k) {
    float r = re[k];
    re[k] = im[k];
    im[k] = -r;
  }

  /** Times exp(−πi/4). */
  private static void eighth(float[] re, float[] im, int k) {
    float r = re[k];
    re[k] = (r + im[k]) * HALF_ROOT;
    im[k] = (im[k] - r) * HALF_ROOT;
  }

  private static void swap(float[] values, int a, int b) {
    float value = values[a];
    values[a] = values[b];
    values[b] = value;
  }
}
