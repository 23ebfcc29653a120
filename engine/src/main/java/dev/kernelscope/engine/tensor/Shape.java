package dev.kernelscope.engine.tensor;

/**
 * The extent of a tensor of rank 4: {@code n} images of {@code c} channels with {@code h} rows and {@code w} columns.
 *
 * <p>Weights use the same record in the order OIHW: {@code n} filters, {@code c} input channels of a group, {@code h} ×
 * {@code w} taps.
 *
 * @param n images, at least 1
 * @param c channels, at least 1
 * @param h rows, at least 1
 * @param w columns, at least 1
 */
public record Shape(int n, int c, int h, int w) {

  /** Checks that every extent is positive and that all cells can be addressed by an {@code int}. */
  public Shape {
    if (n < 1 || c < 1 || h < 1 || w < 1) {
      throw new IllegalArgumentException("shape " + text(n, c, h, w) + " has an extent below 1");
    }
    try {
      Math.multiplyExact(Math.multiplyExact(n, c), Math.multiplyExact(h, w));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "shape " + text(n, c, h, w) + " has more than " + Integer.MAX_VALUE + " cells, the most that a tensor holds",
          e);
    }
  }

  /** One image of one channel. */
  public static Shape of(int h, int w) {
    return new Shape(1, 1, h, w);
  }

  /** One image. */
  public static Shape of(int c, int h, int w) {
    return new Shape(1, c, h, w);
  }

  /** Images, channels, rows and columns. */
  public static Shape of(int n, int c, int h, int w) {
    return new Shape(n, c, h, w);
  }

  /** Number of cells. */
  public int size() {
    return n * c * h * w;
  }

  /** Number of cells of one image. */
  public int imageSize() {
    return c * h * w;
  }

  /** Index of a cell in a flat array of this shape. */
  public int index(Layout layout, int image, int channel, int row, int column) {
    return switch (layout) {
      case NCHW -> ((image * c + channel) * h + row) * w + column;
      case NHWC -> ((image * h + row) * w + column) * c + channel;
    };
  }

  /** {@code 1×3×224×224}. */
  @Override
  public String toString() {
    return text(n, c, h, w);
  }

  private static String text(int n, int c, int h, int w) {
    return n + "×" + c + "×" + h + "×" + w;
  }
}
