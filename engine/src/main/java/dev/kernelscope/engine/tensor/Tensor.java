package dev.kernelscope.engine.tensor;

import java.util.Arrays;
import java.util.Objects;

/**
 * A float32 tensor: a shape, an order of the axes, and the part of a flat array that holds the cells.
 *
 * <p>The array is shared, never copied, so that a caller can convolve in place what lies in his own buffer. Tensors
 * compare by identity; {@link #contentEquals} compares values.
 */
public final class Tensor {

  private final Shape shape;
  private final Layout layout;
  private final float[] data;
  private final int offset;

  private Tensor(Shape shape, Layout layout, float[] data, int offset) {
    this.shape = Objects.requireNonNull(shape, "shape");
    this.layout = Objects.requireNonNull(layout, "layout");
    this.data = Objects.requireNonNull(data, "data");
    this.offset = Objects.checkFromIndexSize(offset, shape.size(), data.length);
  }

  /** A tensor of zeros in NCHW. */
  public static Tensor zeros(Shape shape) {
    return zeros(shape, Layout.NCHW);
  }

  /** A tensor of zeros. */
  public static Tensor zeros(Shape shape, Layout layout) {
    return new Tensor(shape, layout, new float[shape.size()], 0);
  }

  /**
   * All of {@code data} as an NCHW tensor; the array is shared.
   *
   * @throws IllegalArgumentException if the array's length is not the shape's size
   */
  public static Tensor of(Shape shape, float... data) {
    return of(shape, Layout.NCHW, data);
  }

  /**
   * All of {@code data} as a tensor; the array is shared.
   *
   * @throws IllegalArgumentException if the array's length is not the shape's size
   */
  public static Tensor of(Shape shape, Layout layout, float... data) {
    if (data.length != shape.size()) {
      throw new IllegalArgumentException(
          "shape " + shape + " has " + shape.size() + " cells, but the array has " + data.length);
    }
    return new Tensor(shape, layout, data, 0);
  }

  /**
   * The part of {@code data} that begins at {@code offset}; the array is shared.
   *
   * @throws IndexOutOfBoundsException if the array ends before the tensor does
   */
  public static Tensor view(Shape shape, Layout layout, float[] data, int offset) {
    return new Tensor(shape, layout, data, offset);
  }

  /** Images, channels, rows and columns. */
  public Shape shape() {
    return shape;
  }

  /** The order of the axes in memory. */
  public Layout layout() {
    return layout;
  }

  /** The shared array; this tensor's cells begin at {@link #offset}. */
  public float[] data() {
    return data;
  }

  /** Where the first cell lies in {@link #data}. */
  public int offset() {
    return offset;
  }

  /** One cell. */
  public float get(int image, int channel, int row, int column) {
    return data[index(image, channel, row, column)];
  }

  /** Changes one cell. */
  public void set(int image, int channel, int row, int column, float value) {
    data[index(image, channel, row, column)] = value;
  }

  /** The cells, in this tensor's own layout, as an array that nobody shares. */
  public float[] copyData() {
    return Arrays.copyOfRange(data, offset, offset + shape.size());
  }

  /** This tensor if it has that layout already, otherwise a copy with the axes in that order. */
  public Tensor to(Layout target) {
    if (target == layout) {
      return this;
    }
    Tensor result = zeros(shape, target);
    for (int n = 0; n < shape.n(); n++) {
      for (int c = 0; c < shape.c(); c++) {
        for (int h = 0; h < shape.h(); h++) {
          for (int w = 0; w < shape.w(); w++) {
            result.set(n, c, h, w, get(n, c, h, w));
          }
        }
      }
    }
    return result;
  }

  /** Whether the other tensor has the same shape and bit for bit the same values, whatever the layouts. */
  public boolean contentEquals(Tensor other) {
    return shape.equals(other.shape) && Arrays.equals(to(Layout.NCHW).copyData(), other.to(Layout.NCHW).copyData());
  }

  private int index(int image, int channel, int row, int column) {
    Objects.checkIndex(image, shape.n());
    Objects.checkIndex(channel, shape.c());
    Objects.checkIndex(row, shape.h());
    Objects.checkIndex(column, shape.w());
    return offset + shape.index(layout, image, channel, row, column);
  }

  /** {@code Tensor 1×3×7×7 NCHW}. */
  @Override
  public String toString() {
    return "Tensor " + shape + " " + layout;
  }
}
