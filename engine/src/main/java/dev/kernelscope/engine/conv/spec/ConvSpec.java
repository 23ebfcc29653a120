package dev.kernelscope.engine.conv.spec;

import java.util.Objects;

/**
 * What a convolution does, whatever its input: pure arithmetic, no data.
 *
 * @param strideH rows from one position to the next, at least 1
 * @param strideW columns from one position to the next, at least 1
 * @param dilationH rows from one tap to the next, at least 1
 * @param dilationW columns from one tap to the next, at least 1
 * @param padding how much padding
 * @param paddingMode which values the padding has
 * @param groups number of groups; input channels and filters are divided among them in order, at least 1
 * @param activation what is done to the sum after the bias
 */
public record ConvSpec(
    int strideH,
    int strideW,
    int dilationH,
    int dilationW,
    PaddingRule padding,
    PaddingMode paddingMode,
    int groups,
    Activation activation) {

  /** Stride 1, dilation 1, no padding, one group, no activation. */
  public static final ConvSpec DEFAULT =
      new ConvSpec(1, 1, 1, 1, PaddingRule.VALID, PaddingMode.ZEROS, 1, Activation.NONE);

  /** Checks the ranges. */
  public ConvSpec {
    positive(strideH, "stride");
    positive(strideW, "stride");
    positive(dilationH, "dilation");
    positive(dilationW, "dilation");
    positive(groups, "groups");
    Objects.requireNonNull(padding, "padding");
    Objects.requireNonNull(paddingMode, "paddingMode");
    Objects.requireNonNull(activation, "activation");
  }

  /** This spec with the same stride along both axes. */
  public ConvSpec withStride(int stride) {
    return withStride(stride, stride);
  }

  /** This spec with those strides. */
  public ConvSpec withStride(int rows, int columns) {
    return new ConvSpec(rows, columns, dilationH, dilationW, padding, paddingMode, groups, activation);
  }

  /** This spec with the same dilation along both axes. */
  public ConvSpec withDilation(int dilation) {
    return withDilation(dilation, dilation);
  }

  /** This spec with those dilations. */
  public ConvSpec withDilation(int rows, int columns) {
    return new ConvSpec(strideH, strideW, rows, columns, padding, paddingMode, groups, activation);
  }

  /** This spec with that padding rule. */
  public ConvSpec withPadding(PaddingRule rule) {
    return new ConvSpec(strideH, strideW, dilationH, dilationW, rule, paddingMode, groups, activation);
  }

  /** This spec with that many cells on all four sides. */
  public ConvSpec withPadding(int all) {
    return withPadding(PaddingRule.explicit(Padding.of(all)));
  }

  /** This spec with that padding. */
  public ConvSpec withPadding(Padding cells) {
    return withPadding(PaddingRule.explicit(cells));
  }

  /** This spec with that padding mode. */
  public ConvSpec withPaddingMode(PaddingMode mode) {
    return new ConvSpec(strideH, strideW, dilationH, dilationW, padding, mode, groups, activation);
  }

  /** This spec with that many groups. */
  public ConvSpec withGroups(int count) {
    return new ConvSpec(strideH, strideW, dilationH, dilationW, padding, paddingMode, count, activation);
  }

  /** This spec with that activation. */
  public ConvSpec withActivation(Activation function) {
    return new ConvSpec(strideH, strideW, dilationH, dilationW, padding, paddingMode, groups, function);
  }

  /** The rows of an input and a kernel under this spec, padding not yet resolved. */
  Axis rows(int input, int kernel) {
    return new Axis(input, kernel, strideH, dilationH);
  }

  /** The columns of an input and a kernel under this spec, padding not yet resolved. */
  Axis columns(int input, int kernel) {
    return new Axis(input, kernel, strideW, dilationW);
  }

  private static void positive(int value, String what) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " " + value + " is not allowed: it must be 1 or more");
    }
  }
}
