package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;

/**
 * {@code Identity}, and {@code Dropout}, which leaves everything as it is once training is over. What training would
 * need is refused where it is asked for.
 */
final class SameOperator implements Operator {

  private final String name;

  SameOperator(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    if (name.equals("Identity")) {
      operands.count(1, 1);
      node.attributes().allow();
    } else {
      operands.count(1, 3);
      node.attributes().allow("ratio", "seed", "is_test");
      if (operands.has(2) && !isFalse(operands.constant(2))) {
        throw new GraphException("training_mode is not false: only inference is supported");
      }
    }
    Constant constant = operands.constant(0);
    return constant != null ? new Meaning.Known(constant) : new Meaning.Same(0, operands.dims(0));
  }

  private static boolean isFalse(Constant constant) {
    return constant instanceof Constant.Integers flag && flag.values().length == 1 && flag.values()[0] == 0;
  }
}
