package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Node;

/** An operator that is one function of a cell, without attributes. */
final class CellOperator implements Operator {

  /** {@code Relu}: max(0, x). */
  static final CellOperator RELU = new CellOperator("Relu", (src, from, dst, to, count) -> {
    for (int i = 0; i < count; i++) {
      dst[to + i] = Math.max(0f, src[from + i]);
    }
  });

  /** {@code Sigmoid}: 1 / (1 + e^−x). */
  static final CellOperator SIGMOID = new CellOperator("Sigmoid", (src, from, dst, to, count) -> {
    for (int i = 0; i < count; i++) {
      dst[to + i] = (float) (1 / (1 + Math.exp(-src[from + i])));
    }
  });

  private final String name;
  private final Cellwise.Function function;

  private CellOperator(String name, Cellwise.Function function) {
    this.name = name;
    this.function = function;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(1, 1);
    node.attributes().allow();
    return new Cellwise(operands.reals(0), function);
  }
}
