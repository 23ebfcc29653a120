package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Names;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Arrays;

/**
 * The window that a convolution or a pooling slides over images: the attributes {@code kernel_shape}, {@code strides},
 * {@code dilations}, {@code pads} and {@code auto_pad}, read for an input.
 *
 * @param rows from top to bottom
 * @param columns from left to right
 */
record Window(Axis rows, Axis columns) {

  static final String[] NAMES = {"kernel_shape", "strides", "dilations", "pads", "auto_pad"};

  /**
   * The window over an input.
   *
   * @param kernelH rows of the kernel
   * @param kernelW columns of the kernel
   */
  static Window of(Attributes attributes, Shape input, int kernelH, int kernelW) {
    long[] kernel = attributes.integers("kernel_shape", kernelH, kernelW);
    if (!Arrays.equals(kernel, new long[] {kernelH, kernelW})) {
      throw new GraphException("kernel_shape is " + Arrays.toString(kernel) + ", but the kernel has " + kernelH + "×"
          + kernelW + " cells");
    }
    int[] strides = pair(attributes, "strides", 1);
    int[] dilations = pair(attributes, "dilations", 1);
    Axis rows = axis(input.h(), kernelH, strides[0], dilations[0]);
    Axis columns = axis(input.w(), kernelW, strides[1], dilations[1]);
    Padding padding = padding(attributes, rows, columns);
    return new Window(padded(rows, padding.top(), padding.bottom()), padded(columns, padding.left(), padding.right()));
  }

  /** Rows and columns of the kernel as {@code kernel_shape} says, which must be given. */
  static int[] kernel(Attributes attributes) {
    if (!attributes.has("kernel_shape")) {
      throw new GraphException("attribute kernel_shape is missing");
    }
    return pair(attributes, "kernel_shape", 1);
  }

  /** Two numbers of at least 1, by default both the same. */
  static int[] pair(Attributes attributes, String name, int otherwise) {
    long[] values = attributes.integers(name, otherwise, otherwise);
    if (values.length != 2 || values[0] < 1 || values[1] < 1 || Math.max(values[0], values[1]) > Integer.MAX_VALUE) {
      throw new GraphException(name + " " + Arrays.toString(values) + " is not allowed: two numbers of at least 1, for "
          + "rows and columns (only images are supported)");
    }
    return new int[] {(int) values[0], (int) values[1]};
  }

  private static Axis axis(int input, int kernel, int stride, int dilation) {
    try {
      return new Axis(input, kernel, stride, dilation);
    } catch (IllegalArgumentException e) {
      throw new GraphException(e.getMessage());
    }
  }

  private static Axis padded(Axis axis, int before, int after) {
    try {
      return axis.padded(before, after);
    } catch (IllegalArgumentException e) {
      throw new GraphException(e.getMessage());
    }
  }

  /** Pads as given, or as {@code auto_pad} asks for; the odd cell of {@code SAME_LOWER} goes before the input. */
  private static Padding padding(Attributes attributes, Axis rows, Axis columns) {
    String auto = attributes.text("auto_pad", "NOTSET");
    switch (auto) {
      case "NOTSET":
        return explicit(attributes);
      case "VALID":
        return Padding.NONE;
      case "SAME_UPPER":
      case "SAME_LOWER":
        int vertical = rows.samePadding();
        int horizontal = columns.samePadding();
        int odd = auto.equals("SAME_LOWER") ? 1 : 0;
        int top = (vertical + odd) / 2;
        int left = (horizontal + odd) / 2;
        return new Padding(top, left, vertical - top, horizontal - left);
      default:
        throw new GraphException("auto_pad " + Names.quoted(auto)
            + " is unknown: allowed are NOTSET, VALID, SAME_UPPER, SAME_LOWER");
    }
  }

  /** The attribute {@code pads}: top, left, bottom, right; none where it is not given. */
  static Padding explicit(Attributes attributes) {
    long[] pads = attributes.integers("pads", 0, 0, 0, 0);
    if (pads.length != 4 || Arrays.stream(pads).anyMatch(cells -> cells < 0 || cells > Integer.MAX_VALUE)) {
      throw new GraphException("pads " + Arrays.toString(pads) + " are not allowed: four numbers from 0 up, for top, "
          + "left, bottom and right (only images are supported)");
    }
    return new Padding((int) pads[0], (int) pads[1], (int) pads[2], (int) pads[3]);
  }

  Padding padding() {
    return new Padding(rows.before(), columns.before(), rows.after(), columns.after());
  }
}
