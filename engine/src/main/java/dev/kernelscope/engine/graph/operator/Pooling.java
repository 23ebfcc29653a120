package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.tensor.Shape;

/**
 * The windows of a pooling: where each begins and ends within the input.
 *
 * @param shape of the output
 * @param rows from top to bottom
 * @param columns from left to right
 */
record Pooling(Shape shape, Line rows, Line columns) {

  /**
   * One axis.
   *
   * @param axis its arithmetic
   * @param output number of windows
   */
  record Line(Axis axis, int output) {

    /** The first cell of a window that is inside of the input. */
    int from(int window) {
      int start = window * axis.stride() - axis.before();
      return start >= 0 ? start : start + (-start + axis.dilation() - 1) / axis.dilation() * axis.dilation();
    }

    /** The cell after the last one of a window that is inside of the input. */
    int end(int window) {
      return Math.min(axis.input(), window * axis.stride() - axis.before() + axis.effectiveKernel());
    }

    /** Cells of a window, those of the padding included, but not what is behind it. */
    int padded(int window) {
      int start = window * axis.stride() - axis.before();
      int end = Math.min(axis.input() + axis.after(), start + axis.effectiveKernel());
      return (end - start + axis.dilation() - 1) / axis.dilation();
    }
  }

  /** The windows that attributes ask for over an input. */
  static Pooling of(Attributes attributes, Shape input) {
    int[] kernel = Window.kernel(attributes);
    Window window = Window.of(attributes, input, kernel[0], kernel[1]);
    boolean ceiling = attributes.flag("ceil_mode", false);
    Line rows = new Line(window.rows(), windows(window.rows(), ceiling));
    Line columns = new Line(window.columns(), windows(window.columns(), ceiling));
    if (rows.output < 1 || columns.output < 1) {
      throw new GraphException("a window of " + window.rows().effectiveKernel() + "×"
          + window.columns().effectiveKernel() + " cells does not fit the padded input of "
          + window.rows().paddedInput() + "×" + window.columns().paddedInput());
    }
    return new Pooling(Shape.of(input.n(), input.c(), rows.output, columns.output), rows, columns);
  }

  /** Rounded up, a last window counts that is not whole, unless it would begin in the padding behind the input. */
  private static int windows(Axis axis, boolean ceiling) {
    if (axis.before() >= axis.effectiveKernel() || axis.after() >= axis.effectiveKernel()) {
      throw new GraphException("pads " + axis.before() + " and " + axis.after() + " are not allowed: less than the "
          + axis.effectiveKernel() + " cells of a window");
    }
    int whole = axis.output();
    boolean more = ceiling && whole > 0 && axis.unused() > 0
        && whole * (long) axis.stride() < axis.input() + (long) axis.before();
    return more ? whole + 1 : whole;
  }
}
