package dev.kernelscope.engine.conv.simd;

/** The columns of kernels, transformed: for each frequency a row of complex weights. */
final class Spectrum {

  private Spectrum() {}

  /**
   * The weights of a kernel of {@code h} rows, conjugated (so that a product correlates) and divided by the size:
   * frequency after frequency in the order of {@link Fourier}, each {@link SpectrumTile#PARTS} floats a weight.
   *
   * @param weights holds the kernel, row after row
   * @param at index of its first weight
   */
  static float[] of(float[] weights, int at, int h, int width, Fourier fourier, int size) {
    float[] spectrum = new float[size * width * SpectrumTile.PARTS];
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
        int to = (row * width + j) * SpectrumTile.PARTS;
        spectrum[to] = (float) a;
        spectrum[to + 1] = (float) b;
        spectrum[to + 2] = (float) -b;
      }
    }
    return spectrum;
  }
}
