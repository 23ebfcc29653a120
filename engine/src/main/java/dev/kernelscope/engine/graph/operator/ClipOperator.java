package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Node;

/** {@code Clip}: the cell, but at least {@code min} and at most {@code max}. */
final class ClipOperator implements Operator {

  @Override
  public String name() {
    return "Clip";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    ClipLimits limits = ClipLimits.of(node, operands);
    float min = limits.min();
    float max = limits.max();
    return new Cellwise(operands.reals(0), (src, from, dst, to, count) -> {
      for (int i = 0; i < count; i++) {
        dst[to + i] = Math.min(max, Math.max(min, src[from + i]));
      }
    });
  }
}
