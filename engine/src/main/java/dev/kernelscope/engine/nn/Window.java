package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.tensor.Shape;

/**
 * Which cells a pooling layer looks at: a window of {@code height} × {@code width} that slides as a kernel does.
 * Cells of the padding do not exist: they are never the largest, and an average leaves them out.
 *
 * @param height rows, at least 1
 * @param width columns, at least 1
 * @param spec stride, padding and dilation 1; one group, no activation
 */
public record Window(int height, int width, ConvSpec spec) {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if one is less than 1, or the spec has more than stride and padding
   */
  public Window {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException("a window of " + height + "×" + width + " is not allowed: at least 1×1");
    }
    if (spec.dilationH() != 1 || spec.dilationW() != 1 || spec.groups() != 1 || spec.activation() != Activation.NONE) {
      throw new IllegalArgumentException("a pooling window has a stride and padding; dilation, groups and activation"
          + " are not allowed");
    }
  }

  /** The usual one: size × size cells, which do not overlap. */
  public static Window of(int size) {
    return new Window(size, size, ConvSpec.DEFAULT.withStride(size));
  }

  /** What pooling makes of a batch. */
  Shape output(Shape input) {
    ConvProblem plane = plane(input);
    if (plane.padding().top() >= height || plane.padding().bottom() >= height
        || plane.padding().left() >= width || plane.padding().right() >= width) {
      throw new IllegalArgumentException("padding " + plane.padding() + " is as large as the window of " + height + "×"
          + width + ", which could cover padding alone: it must be smaller");
    }
    return new Shape(input.n(), input.c(), plane.output().h(), plane.output().w());
  }

  /** The arithmetic of one plane. */
  ConvProblem plane(Shape input) {
    return ConvProblem.of(spec, Shape.of(input.h(), input.w()), Shape.of(height, width));
  }

  /** First cell of the input that a window at {@code position} covers. */
  static int first(Axis axis, int position) {
    return Math.max(0, position * axis.stride() - axis.before());
  }

  /** The cell after the last one that a window at {@code position} covers. */
  static int end(Axis axis, int position) {
    return Math.min(axis.input(), position * axis.stride() - axis.before() + axis.kernel());
  }
}
