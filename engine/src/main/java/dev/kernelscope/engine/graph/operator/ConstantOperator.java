package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;

/** {@code Constant}: a value that lies in the node itself. */
final class ConstantOperator implements Operator {

  @Override
  public String name() {
    return "Constant";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(0, 0);
    Attributes attributes = node.attributes();
    attributes.allow("value", "value_float", "value_floats", "value_int", "value_ints");
    if (attributes.asMap().size() != 1) {
      throw new GraphException(attributes.asMap().size() + " values are not allowed: there must be one");
    }
    return new Meaning.Known(value(attributes));
  }

  private static Constant value(Attributes attributes) {
    if (attributes.has("value")) {
      return attributes.constant("value");
    }
    if (attributes.has("value_float")) {
      return new Constant.Floats(Dims.SCALAR, new float[] {attributes.real("value_float", 0)});
    }
    if (attributes.has("value_floats")) {
      float[] values = attributes.reals("value_floats");
      return new Constant.Floats(Dims.of(values.length), values);
    }
    return attributes.has("value_int")
        ? new Constant.Integers(Dims.SCALAR, new long[] {attributes.integer("value_int", 0)})
        : Constant.Integers.list(attributes.integers("value_ints"));
  }
}
