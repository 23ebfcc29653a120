package dev.kernelscope.engine.lesson;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.NoOutputException;
import dev.kernelscope.engine.conv.spec.Padding;

/**
 * The lesson's first formula, {@code ⌊(H + padding − k) / s⌋ + 1}, for both axes. Only sizes: nothing is allocated, so
 * that inputs may be larger than any tensor.
 *
 * @param rows arithmetic from top to bottom, padding resolved
 * @param columns arithmetic from left to right, padding resolved
 */
public record OutputSize(Axis rows, Axis columns) {

  /**
   * The size arithmetic of an input and a kernel; groups, padding mode and activation do not matter.
   *
   * @throws NoOutputException if the kernel is larger than the padded input
   * @throws IllegalArgumentException if a size leaves the range of {@code int}
   */
  public static OutputSize of(Extent input, Extent kernel, ConvSpec spec) {
    Axis bareRows = new Axis(input.rows(), kernel.rows(), spec.strideH(), spec.dilationH());
    Axis bareColumns = new Axis(input.columns(), kernel.columns(), spec.strideW(), spec.dilationW());
    Padding p = spec.padding().resolve(bareRows, bareColumns);
    OutputSize size = new OutputSize(bareRows.padded(p.top(), p.bottom()), bareColumns.padded(p.left(), p.right()));
    if (size.rows.output() == 0 || size.columns.output() == 0) {
      throw new NoOutputException(size.rows, size.columns);
    }
    return size;
  }

  /** Rows and columns of the input. */
  public Extent input() {
    return new Extent(rows.input(), columns.input());
  }

  /** Rows and columns of the output. */
  public Extent output() {
    return new Extent(rows.output(), columns.output());
  }

  /** How many times the kernel is laid on the input. */
  public long positions() {
    return output().cells();
  }

  /** The padding, resolved. */
  public Padding padding() {
    return new Padding(rows.before(), columns.before(), rows.after(), columns.after());
  }
}
