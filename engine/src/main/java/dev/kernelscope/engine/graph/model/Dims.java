package dev.kernelscope.engine.graph.model;

import dev.kernelscope.engine.tensor.Shape;
import java.util.Arrays;

/**
 * The extents of a value of any rank, from a scalar (rank 0) up. Rank 4 is a batch of images, N×C×H×W. An extent may be
 * 0, as in an empty list of axes.
 */
public final class Dims {

  /** A single value. */
  public static final Dims SCALAR = new Dims();

  private static final int MOST_AXES = 16;

  private final int[] extents;
  private final int size;

  private Dims(int... extents) {
    this.extents = extents;
    this.size = size(extents);
  }

  /**
   * Those extents.
   *
   * @throws GraphException if one is negative, there are more than 16, or their product is more than an array holds
   */
  public static Dims of(int... extents) {
    return new Dims(extents.clone());
  }

  /** Those extents, see {@link #of(int...)}; one that is no {@code int} is refused. */
  public static Dims of(long... extents) {
    int[] narrow = new int[extents.length];
    for (int i = 0; i < extents.length; i++) {
      if (extents[i] < 0 || extents[i] > Integer.MAX_VALUE) {
        throw new GraphException("extent " + extents[i] + " is not allowed: 0 to " + Integer.MAX_VALUE);
      }
      narrow[i] = (int) extents[i];
    }
    return new Dims(narrow);
  }

  /** Images, channels, rows, columns. */
  public static Dims of(Shape shape) {
    return new Dims(shape.n(), shape.c(), shape.h(), shape.w());
  }

  private static int size(int[] extents) {
    if (extents.length > MOST_AXES) {
      throw new GraphException("a value with " + extents.length + " axes is not allowed: at most " + MOST_AXES);
    }
    long size = 1;
    boolean empty = false;
    for (int extent : extents) {
      if (extent < 0) {
        throw new GraphException("extent " + extent + " is not allowed: it must be 0 or more");
      }
      empty |= extent == 0;
      size = Math.min(size * Math.max(1, extent), 1L << 32);
    }
    if (size > Integer.MAX_VALUE) {
      throw new GraphException(text(extents) + " has more than " + Integer.MAX_VALUE + " cells, the most allowed");
    }
    return empty ? 0 : (int) size;
  }

  /** Number of axes. */
  public int rank() {
    return extents.length;
  }

  /** The extent along an axis from 0. */
  public int at(int axis) {
    return extents[axis];
  }

  /** Number of cells. */
  public int size() {
    return size;
  }

  /** Number of cells of the axes from {@code from} up to but not with {@code to}. */
  public int size(int from, int to) {
    int product = 1;
    for (int axis = from; axis < to; axis++) {
      product *= extents[axis];
    }
    return product;
  }

  /** The extents, a copy. */
  public int[] toArray() {
    return extents.clone();
  }

  /**
   * The axis that a number from {@code -rank} to {@code rank - 1} means; negative ones count from the end.
   *
   * @throws GraphException if there is no such axis
   */
  public int axis(long number) {
    if (number < -rank() || number >= rank()) {
      throw new GraphException("axis " + number + " of " + this + " does not exist: allowed are "
          + (rank() == 0 ? "none" : -rank() + " to " + (rank() - 1)));
    }
    return (int) (number < 0 ? number + rank() : number);
  }

  /** How far the next cell along each axis lies, last axis contiguous. */
  public int[] strides() {
    int[] strides = new int[rank()];
    int stride = 1;
    for (int axis = rank() - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= extents[axis];
    }
    return strides;
  }

  /** Whether these are images: rank 4, and not empty. */
  public boolean isImages() {
    return rank() == 4 && size > 0;
  }

  /**
   * As the shape of a tensor: images as they are; fewer axes get extents of 1: C×H×W is one image, N×C are images of
   * one cell, C and a scalar are one such image.
   *
   * @throws GraphException if there are more than four axes or no cells
   */
  public Shape shape() {
    if (rank() > 4 || size == 0) {
      throw new GraphException(this + " is no tensor: at most 4 axes, and none of extent 0, are allowed");
    }
    return switch (rank()) {
      case 4 -> new Shape(extents[0], extents[1], extents[2], extents[3]);
      case 3 -> new Shape(1, extents[0], extents[1], extents[2]);
      case 2 -> new Shape(extents[0], extents[1], 1, 1);
      case 1 -> new Shape(1, extents[0], 1, 1);
      default -> new Shape(1, 1, 1, 1);
    };
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Dims other && Arrays.equals(extents, other.extents);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(extents);
  }

  /** {@code 1×3×224×224}. */
  @Override
  public String toString() {
    return text(extents);
  }

  private static String text(int[] extents) {
    if (extents.length == 0) {
      return "a scalar";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(extents.length, MOST_AXES); i++) {
      text.append(i > 0 ? "×" : "").append(extents[i]);
    }
    return extents.length == 1 ? "a list of " + text : text.toString();
  }
}
