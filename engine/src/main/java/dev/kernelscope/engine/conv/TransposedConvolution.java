package dev.kernelscope.engine.conv;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;

/**
 * A transposed convolution: every input cell adds the kernel, times its value, to the output, {@code stride} cells
 * further each time; padding is cut away from the output. Computed as an ordinary convolution with the turned kernel
 * over an input that has been spread: zeros between its cells, and around them (V. Dumoulin and F. Visin, "A guide to
 * convolution arithmetic for deep learning", section 4).
 *
 * <p>Along an axis of {@code H} cells with the effective kernel {@code e} the output has
 * {@code (H − 1)·stride + e − padding} cells, and {@code H·stride} with {@link PaddingRule#SAME}. Weights are
 * M×C/groups×kH×kW as everywhere: M filters read C channels. Immutable.
 */
public final class TransposedConvolution {

  private final Tensor weights;
  private final ConvSpec spec;

  private TransposedConvolution(Tensor weights, ConvSpec spec) {
    this.weights = weights;
    this.spec = spec;
  }

  /**
   * A transposed convolution.
   *
   * @param weights M×C/groups×kH×kW
   * @param spec stride, dilation, padding that is cut away, groups, activation
   * @throws IllegalArgumentException if the padding mode is not zeros
   */
  public static TransposedConvolution of(Tensor weights, ConvSpec spec) {
    if (spec.paddingMode() != PaddingMode.ZEROS) {
      throw new IllegalArgumentException(
          "a transposed convolution cuts its padding away: the only padding mode allowed is zeros");
    }
    return new TransposedConvolution(weights, spec);
  }

  /** The layer that computes the output from {@link #spread}. */
  public Conv2d layer() {
    ConvSpec flat = ConvSpec.DEFAULT.withDilation(spec.dilationH(), spec.dilationW()).withGroups(spec.groups())
        .withActivation(spec.activation());
    return Conv2d.of(turned(weights)).spec(flat);
  }

  /** The weights with every kernel turned by 180 degrees, a copy in OIHW. */
  public static Tensor turned(Tensor weights) {
    Shape s = weights.shape();
    Tensor result = Tensor.zeros(s);
    for (int m = 0; m < s.n(); m++) {
      for (int c = 0; c < s.c(); c++) {
        for (int i = 0; i < s.h(); i++) {
          for (int j = 0; j < s.w(); j++) {
            result.set(m, c, s.h() - 1 - i, s.w() - 1 - j, weights.get(m, c, i, j));
          }
        }
      }
    }
    return result;
  }

  /**
   * The input with zeros between and around its cells, NCHW.
   *
   * @throws IllegalArgumentException if the padding cuts everything away, or a size is too large
   */
  public Tensor spread(Tensor input) {
    Shape s = input.shape();
    Spread rows = Spread.of(s.h(), weights.shape().h(), spec.strideH(), spec.dilationH(), spec.padding(), true);
    Spread columns = Spread.of(s.w(), weights.shape().w(), spec.strideW(), spec.dilationW(), spec.padding(), false);
    Tensor result = Tensor.zeros(Shape.of(s.n(), s.c(), rows.length(), columns.length()));
    Tensor source = input.to(Layout.NCHW);
    for (int n = 0; n < s.n(); n++) {
      for (int c = 0; c < s.c(); c++) {
        for (int row = rows.firstCell(); row < s.h() && rows.at(row) < rows.length(); row++) {
          for (int column = columns.firstCell(); column < s.w() && columns.at(column) < columns.length(); column++) {
            result.set(n, c, rows.at(row), columns.at(column), source.get(n, c, row, column));
          }
        }
      }
    }
    return result;
  }

  /**
   * Where the cells of one axis go.
   *
   * @param length cells of the spread axis
   * @param start where input cell 0 goes; negative where padding cuts it away
   * @param stride distance from cell to cell
   */
  private record Spread(int length, int start, int stride) {

    static Spread of(int input, int kernel, int stride, int dilation, PaddingRule rule, boolean rows) {
      int effective = new Axis(input, kernel, stride, dilation).effectiveKernel();
      try {
        int full = Math.addExact(Math.multiplyExact(input - 1, stride), effective);
        if (rule instanceof PaddingRule.Same) {
          int output = Math.multiplyExact(input, stride);
          return new Spread(Math.addExact(output, effective - 1), effective - 1 - Math.max(0, effective - stride) / 2,
              stride);
        }
        Axis axis = new Axis(input, kernel, stride, dilation);
        Padding padding = rule.resolve(axis, axis);
        int before = rows ? padding.top() : padding.left();
        int cut = Math.addExact(before, rows ? padding.bottom() : padding.right());
        if (cut >= full) {
          throw new IllegalArgumentException("no output " + (rows ? "rows" : "columns") + ": (" + input + " - 1) * "
              + stride + " + " + effective + " - " + cut + " is below 1, because the padding cuts away " + cut + " of "
              + full + " cells");
        }
        return new Spread(Math.addExact(full - cut, effective - 1), effective - 1 - before, stride);
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException("input " + input + ", kernel " + kernel + ", stride " + stride
            + " give a transposed size above " + Integer.MAX_VALUE, e);
      }
    }

    int at(int cell) {
      return start + cell * stride;
    }

    int firstCell() {
      return start >= 0 ? 0 : (-start + stride - 1) / stride;
    }
  }
}
