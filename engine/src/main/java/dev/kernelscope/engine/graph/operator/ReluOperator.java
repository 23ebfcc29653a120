package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.Node;

/** {@code Relu}: max(0, x). */
final class ReluOperator implements Operator {

  @Override
  public String name() {
    return "Relu";
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
        dst[to + i] = Math.max(0f, src[from + i]);
      }
    }
  }
}
