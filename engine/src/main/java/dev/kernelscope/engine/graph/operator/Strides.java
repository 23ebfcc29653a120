package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.tensor.Layout;

/** How far the next cell along each axis lies, whatever the order of the axes in memory. */
final class Strides {

  private Strides() {}

  /** The strides of values of those extents; only images have pixels. */
  static int[] of(Dims dims, Layout layout) {
    if (layout == Layout.NCHW || dims.rank() != 4) {
      return dims.strides();
    }
    int channels = dims.at(1);
    int width = dims.at(3);
    return new int[] {channels * dims.at(2) * width, 1, channels * width, channels};
  }

  /**
   * The strides of an operand, for each axis of an output to which it is stretched: 0 along axes that it has one cell
   * of. Axes are matched from the last one on.
   */
  static int[] stretched(Dims dims, Layout layout, Dims output) {
    int[] own = of(dims, layout);
    int[] result = new int[output.rank()];
    int ahead = output.rank() - dims.rank();
    for (int axis = 0; axis < dims.rank(); axis++) {
      result[ahead + axis] = dims.at(axis) == 1 ? 0 : own[axis];
    }
    return result;
  }
}
