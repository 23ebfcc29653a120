package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.Node;

/** {@code LeakyRelu}: x, and alpha·x below 0. */
final class LeakyReluOperator implements Operator {

  private static final float ALPHA = 0.01f;

  @Override
  public String name() {
    return "LeakyRelu";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(1, 1);
    node.attributes().allow("alpha");
    return new Computation(operands.reals(0), node.attributes().real("alpha", ALPHA));
  }

  private static final class Computation extends Cellwise {

    private final float alpha;

    Computation(Dims dims, float alpha) {
      super(dims);
      this.alpha = alpha;
    }

    @Override
    void apply(float[] src, int from, float[] dst, int to, int count) {
      for (int i = 0; i < count; i++) {
        float x = src[from + i];
        dst[to + i] = x < 0 ? alpha * x : x;
      }
    }
  }
}
