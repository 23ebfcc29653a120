package dev.kernelscope.engine.npy;

import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Collectors;

/** An array of any rank: its extents and its values in C order (the last axis contiguous). */
public final class NpyArray {

  private final int[] shape;
  private final float[] data;

  /**
   * An array that shares {@code data}.
   *
   * @param shape extents, outermost first, each 0 or more; empty for a single value
   * @param data values in C order, as many as the product of the extents
   */
  public NpyArray(int[] shape, float[] data) {
    this.shape = shape.clone();
    this.data = data;
    if (!cells(shape).equals(BigInteger.valueOf(data.length))) {
      throw new IllegalArgumentException("shape " + describe() + " does not have " + data.length + " cells");
    }
  }

  /** A tensor's values in NCHW, with rank 2 (H×W), 3 (C×H×W) or 4 (N×C×H×W); axes that are left out must be 1 long. */
  public static NpyArray of(Tensor tensor, int rank) {
    Shape s = tensor.shape();
    if (rank < 2 || rank > 4 || rank < 4 && s.n() != 1 || rank < 3 && s.c() != 1) {
      throw new IllegalArgumentException("shape " + s + " cannot be written with rank " + rank);
    }
    int[] extents = Arrays.copyOfRange(new int[] {s.n(), s.c(), s.h(), s.w()}, 4 - rank, 4);
    return new NpyArray(extents, tensor.to(Layout.NCHW).copyData());
  }

  /** Number of axes. */
  public int rank() {
    return shape.length;
  }

  /** Extents, outermost first; a copy. */
  public int[] shape() {
    return shape.clone();
  }

  /** The shared values, in C order. */
  public float[] data() {
    return data;
  }

  /**
   * The array as a tensor that shares the values; axes that rank 2 or 3 lacks become 1.
   *
   * @throws NpyFormatException unless the rank is 2, 3 or 4 and there is at least one cell
   */
  public Tensor toTensor() throws NpyFormatException {
    if (rank() < 2 || rank() > 4) {
      throw new NpyFormatException("rank " + rank() + (rank() == 0 ? "" : " (" + describe() + ")")
          + " is not supported: allowed are rank 2 (HxW), 3 (CxHxW) and 4 (NxCxHxW)");
    }
    if (data.length == 0) {
      throw new NpyFormatException("shape " + describe() + " has no cells: each extent must be 1 or more");
    }
    int[] s = {1, 1, 1, 1};
    System.arraycopy(shape, 0, s, 4 - rank(), rank());
    return Tensor.of(new Shape(s[0], s[1], s[2], s[3]), data);
  }

  /** {@code 3×224×224}. */
  public String describe() {
    return describe(shape);
  }

  /** Product of the extents, however large. */
  static BigInteger cells(int[] shape) {
    return Arrays.stream(shape).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
  }

  static String describe(int[] shape) {
    return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining("×"));
  }

  /** {@code NpyArray 3×224×224}. */
  @Override
  public String toString() {
    return "NpyArray " + describe();
  }
}
