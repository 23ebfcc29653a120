package dev.kernelscope.engine.conv.spec;

/**
 * The size arithmetic of a convolution along one axis, checked for overflow.
 *
 * <p>Formulas: V. Dumoulin and F. Visin, "A guide to convolution arithmetic for deep learning", relationship 15, with
 * padding that may differ at both ends.
 *
 * @param input cells of the input, at least 1
 * @param kernel taps, at least 1
 * @param stride cells from one position to the next, at least 1
 * @param dilation cells from one tap to the next, at least 1
 * @param before padding cells before the input, at least 0
 * @param after padding cells after the input, at least 0
 */
public record Axis(int input, int kernel, int stride, int dilation, int before, int after) {

  /** Checks the ranges, and that the padded size and the effective kernel fit an {@code int}. */
  public Axis {
    require(input, 1, "input size");
    require(kernel, 1, "kernel size");
    require(stride, 1, "stride");
    require(dilation, 1, "dilation");
    require(before, 0, "padding");
    require(after, 0, "padding");
    try {
      Math.addExact(Math.addExact(input, before), after);
      Math.addExact(Math.multiplyExact(dilation, kernel - 1), 1);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("input " + input + ", kernel " + kernel + ", dilation "
          + dilation + " and padding "
          + before + " + " + after + " give a size above " + Integer.MAX_VALUE, e);
    }
  }

  /** An axis without padding. */
  public Axis(int input, int kernel, int stride, int dilation) {
    this(input, kernel, stride, dilation, 0, 0);
  }

  /** The same axis with that padding. */
  public Axis padded(int cellsBefore, int cellsAfter) {
    return new Axis(input, kernel, stride, dilation, cellsBefore, cellsAfter);
  }

  /** Cells from the first tap to the last: {@code dilation · (kernel − 1) + 1}. */
  public int effectiveKernel() {
    return dilation * (kernel - 1) + 1;
  }

  /** Input and padding together. */
  public int paddedInput() {
    return input + before + after;
  }

  /** Number of positions: {@code ⌊(padded − effective kernel) / stride⌋ + 1}, or 0 where the kernel does not fit. */
  public int output() {
    int slack = paddedInput() - effectiveKernel();
    return slack < 0 ? 0 : slack / stride + 1;
  }

  /**
   * Cells at the end that no position reaches because the floor drops them: {@code (padded − effective kernel) mod
   * stride}.
   */
  public int unused() {
    int slack = paddedInput() - effectiveKernel();
    return slack < 0 ? 0 : slack % stride;
  }

  /**
   * Total padding that gives ⌈input / stride⌉ cells: {@code max(0, (⌈input / stride⌉ − 1) · stride + effective kernel −
   * input)}.
   */
  public int samePadding() {
    long positions = (input + (long) stride - 1) / stride;
    return Math.toIntExact(Math.max(0, (positions - 1) * stride + effectiveKernel() - input));
  }

  /** {@code floor((7 + 0 - 3) / 1) + 1}: the formula of {@link #output} with the numbers put in. */
  public String formula() {
    return "floor((" + input + " + " + ((long) before + after) + " - " + effectiveKernel() + ") / " + stride + ") + 1";
  }

  private static void require(int value, int least, String what) {
    if (value < least) {
      throw new IllegalArgumentException(what + " " + value + " is not allowed: it must be " + least + " or more");
    }
  }
}
