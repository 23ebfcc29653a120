package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.Node;

/**
 * How the window of a convolution or a pooling lies over images.
 *
 * @param rows from top to bottom
 * @param columns from left to right
 */
record Windows(Axis rows, Axis columns) {

  /** The window of a node over an input N×C×H×W; a kernel of 0×0 cells is that of {@code kernel_shape}. */
  static Windows of(Node node, Dims input, int kernelH, int kernelW) {
    Attributes attributes = node.attributes();
    long[] kernel = kernelH > 0 ? new long[] {kernelH, kernelW} : attributes.integers("kernel_shape", 1, 1);
    return new Windows(axis(attributes, 0, input.at(2), (int) kernel[0]), axis(attributes, 1, input.at(3),
        (int) kernel[1]));
  }

  private static Axis axis(Attributes attributes, int which, int cells, int kernel) {
    int stride = (int) attributes.integers("strides", 1, 1)[which];
    int dilation = (int) attributes.integers("dilations", 1, 1)[which];
    Axis bare = new Axis(cells, kernel, stride, dilation);
    long[] pads = attributes.integers("pads", 0, 0, 0, 0);
    return switch (attributes.text("auto_pad", "NOTSET")) {
      case "SAME_UPPER" -> bare.padded(bare.samePadding() / 2, (bare.samePadding() + 1) / 2);
      case "SAME_LOWER" -> bare.padded((bare.samePadding() + 1) / 2, bare.samePadding() / 2);
      case "VALID" -> bare;
      default -> bare.padded((int) pads[which], (int) pads[which + 2]);
    };
  }

  /** What the outputs in that rectangle read. */
  Field read(Field outputs) {
    return new Field(first(rows, outputs.top()), first(columns, outputs.left()),
        first(rows, outputs.bottom()) + rows.effectiveKernel() - 1,
        first(columns, outputs.right()) + columns.effectiveKernel() - 1);
  }

  private static long first(Axis axis, long output) {
    return output * axis.stride() - axis.before();
  }
}
