package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;
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
    return new Computation(operands.reals(0), limits);
  }

  private static final class Computation extends Cellwise {

    private final float min;
    private final float max;

    Computation(Dims dims, ClipLimits limits) {
      super(dims);
      this.min = limits.min();
      this.max = limits.max();
    }

    @Override
    void apply(float[] src, int from, float[] dst, int to, int count) {
      for (int i = 0; i < count; i++) {
        dst[to + i] = Math.min(max, Math.max(min, src[from + i]));
      }
    }
  }
}
