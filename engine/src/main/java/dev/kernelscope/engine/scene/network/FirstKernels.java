package dev.kernelscope.engine.scene.network;

/**
 * The kernels of a network's first layer.
 *
 * @param count how many
 * @param channels slices of a kernel: three for colour photographs
 * @param rows its height
 * @param columns its width
 * @param weights count · channels · rows · columns numbers; shared, read only
 */
@SuppressWarnings("ArrayRecordComponent")
public record FirstKernels(int count, int channels, int rows, int columns, float[] weights) {

  /** Checks the sizes. */
  public FirstKernels {
    if (count < 1 || channels < 1 || rows < 1 || columns < 1 || weights.length != count * channels * rows * columns) {
      throw new IllegalArgumentException(count + " kernels " + channels + "×" + rows + "×" + columns + " with "
          + weights.length + " weights");
    }
  }

  /** Whether its slices are red, green and blue. */
  public boolean inColor() {
    return channels == 3;
  }

  /** A weight. */
  public float weight(int kernel, int channel, int row, int column) {
    return weights[((kernel * channels + channel) * rows + row) * columns + column];
  }

  /** The largest size of a kernel's weights, above zero. */
  public double largest(int kernel) {
    double most = 1e-12;
    for (int i = kernel * channels * taps(); i < (kernel + 1) * channels * taps(); i++) {
      most = Math.max(most, Math.abs(weights[i]));
    }
    return most;
  }

  private int taps() {
    return rows * columns;
  }

  /** A kernel of three slices as colours, row by row: grey is zero, full colours its largest weight. */
  public int[] colors(int kernel) {
    double scale = 127.5 / largest(kernel);
    int[] colors = new int[taps()];
    for (int i = 0; i < colors.length; i++) {
      int at = kernel * channels * taps() + i;
      colors[i] = Colors.of(127.5 + scale * weights[at], 127.5 + scale * weights[at + taps()],
          127.5 + scale * weights[at + 2 * taps()]);
    }
    return colors;
  }

  /** The mean of a kernel's slices, row by row. */
  public float[] means(int kernel) {
    float[] means = new float[taps()];
    for (int channel = 0; channel < channels; channel++) {
      for (int i = 0; i < means.length; i++) {
        means[i] += weights[(kernel * channels + channel) * taps() + i] / channels;
      }
    }
    return means;
  }

  /** One slice of a kernel, row by row. */
  public float[] slice(int kernel, int channel) {
    float[] slice = new float[taps()];
    System.arraycopy(weights, (kernel * channels + channel) * taps(), slice, 0, slice.length);
    return slice;
  }
}
