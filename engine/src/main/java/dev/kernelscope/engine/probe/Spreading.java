package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.graph.model.Dims;

/** How an operand with fewer or shorter axes is spread over an output, as ONNX broadcasts it. */
final class Spreading {

  private final Dims from;
  private final Dims to;
  private final int[] toStrides;
  private final int[] fromStrides;

  private Spreading(Dims from, Dims to) {
    this.from = from;
    this.to = to;
    this.toStrides = to.strides();
    int[] own = from.strides();
    this.fromStrides = new int[to.rank()];
    for (int axis = 0; axis < from.rank(); axis++) {
      fromStrides[axis + to.rank() - from.rank()] = from.at(axis) == 1 ? 0 : own[axis];
    }
  }

  static Spreading of(Dims from, Dims to) {
    return new Spreading(from, to);
  }

  /** The operand's cell that a cell of the output reads. */
  int source(int cell) {
    if (from.equals(to)) {
      return cell;
    }
    int source = 0;
    for (int axis = 0; axis < to.rank(); axis++) {
      source += cell / toStrides[axis] % to.at(axis) * fromStrides[axis];
    }
    return source;
  }

  /** What arrives at the output, summed up where one cell of the operand was read by many; the array itself if none. */
  float[] gathered(float[] arriving) {
    if (from.equals(to)) {
      return arriving;
    }
    float[] sums = new float[from.size()];
    for (int i = 0; i < arriving.length; i++) {
      sums[source(i)] += arriving[i];
    }
    return sums;
  }
}
