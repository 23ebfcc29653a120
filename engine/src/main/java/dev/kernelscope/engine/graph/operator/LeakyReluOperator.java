package dev.kernelscope.engine.graph.operator;

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
    float alpha = node.attributes().real("alpha", ALPHA);
    return new Cellwise(operands.reals(0), (src, from, dst, to, count) -> {
      for (int i = 0; i < count; i++) {
        float x = src[from + i];
        dst[to + i] = x < 0 ? alpha * x : x;
      }
    });
  }
}
