package dev.kernelscope.engine.npy;

/** Turns arrays whose first axis is contiguous into arrays whose last axis is. */
final class FortranOrder {

  private FortranOrder() {}

  /**
   * The values in C order.
   *
   * @param data values in Fortran order, not changed
   * @param shape extents, outermost first
   */
  static float[] toC(float[] data, int[] shape) {
    if (shape.length < 2) {
      return data;
    }
    int[] stride = new int[shape.length];
    int[] position = new int[shape.length];
    int step = 1;
    for (int axis = 0; axis < shape.length && data.length > 0; axis++) {
      stride[axis] = step;
      step *= shape[axis];
    }
    float[] result = new float[data.length];
    int source = 0;
    for (int i = 0; i < result.length; i++) {
      result[i] = data[source];
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        source += stride[axis];
        if (++position[axis] < shape[axis]) {
          break;
        }
        source -= stride[axis] * shape[axis];
        position[axis] = 0;
      }
    }
    return result;
  }
}
