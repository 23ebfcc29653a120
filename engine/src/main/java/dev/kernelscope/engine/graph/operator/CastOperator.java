package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import java.util.Arrays;

/**
 * {@code Cast} among the numbers that there are here: real ones stay as they are, and constants change between real and
 * whole. Computed values have no whole numbers.
 */
final class CastOperator implements Operator {

  private static final long FLOAT = 1;
  private static final long INT32 = 6;
  private static final long INT64 = 7;

  @Override
  public String name() {
    return "Cast";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(1, 1);
    node.attributes().allow("to", "saturate");
    long to = node.attributes().integer("to", 0);
    Constant constant = operands.constant(0);
    if (to == FLOAT) {
      return constant == null ? new Meaning.Same(0, operands.dims(0)) : new Meaning.Known(real(constant));
    }
    if (to != INT64 && to != INT32 || constant == null) {
      throw new GraphException("to kind " + to + " is not supported: computed values may become FLOAT (1) only, "
          + "constants INT32 (6) or INT64 (7) as well");
    }
    return new Meaning.Known(whole(constant));
  }

  private static Constant real(Constant constant) {
    if (!(constant instanceof Constant.Integers whole)) {
      return constant;
    }
    float[] values = new float[whole.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = whole.values()[i];
    }
    return new Constant.Floats(whole.dims(), values);
  }

  private static Constant whole(Constant constant) {
    if (!(constant instanceof Constant.Floats floats)) {
      return constant;
    }
    long[] values = new long[floats.values().length];
    Arrays.setAll(values, i -> (long) floats.values()[i]);
    return new Constant.Integers(floats.dims(), values);
  }
}
