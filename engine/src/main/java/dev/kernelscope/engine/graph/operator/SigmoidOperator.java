package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.Node;

/** {@code Sigmoid}: 1 / (1 + e^−x). */
final class SigmoidOperator implements Operator {

  @Override
  public String name() {
    return "Sigmoid";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(1, 1);
    node.attributes().allow();
    return new Computation(operands.reals(0));
  }

  private static final class Computation extends Cellwise {

    Computation(Dims dims) {
      super(dims);
    }

    @Override
    void apply(float[] src, int from, float[] dst, int to, int count) {
      for (int i = 0; i < count; i++) {
        dst[to + i] = (float) (1 / (1 + Math.exp(-src[from + i])));
      }
    }
  }
}
