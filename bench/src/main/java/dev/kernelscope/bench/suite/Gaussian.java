package dev.kernelscope.bench.suite;

/**
 * Gaussian kernels as image programs make them when only the size is given: the standard deviation follows from it.
 * Source: the formula of OpenCV's documentation of {@code getGaussianKernel}, σ = 0.3 · ((size − 1) / 2 − 1) + 0.8.
 */
public final class Gaussian {

  private Gaussian() {}

  /** The standard deviation, in cells, of a kernel of that many cells. */
  public static double deviation(int size) {
    return 0.3 * ((size - 1) * 0.5 - 1) + 0.8;
  }

  /** A kernel of {@code h} rows, one after the other; its weights sum to 1. */
  public static float[] kernel(int h, int w) {
    double[] column = line(h);
    double[] row = line(w);
    float[] kernel = new float[h * w];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = (float) (column[i / w] * row[i % w]);
    }
    return kernel;
  }

  private static double[] line(int size) {
    double[] line = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double distance = (i - (size - 1) * 0.5) / deviation(size);
      line[i] = Math.exp(-0.5 * distance * distance);
      sum += line[i];
    }
    for (int i = 0; i < size; i++) {
      line[i] /= sum;
    }
    return line;
  }
}
