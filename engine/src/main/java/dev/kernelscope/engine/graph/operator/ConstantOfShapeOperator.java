package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import java.util.Arrays;

/** {@code ConstantOfShape}: the same number in all cells of the extents that the operand lists. */
final class ConstantOfShapeOperator implements Operator {

  /** A file of some bytes must not fill the memory. */
  private static final int MOST_CELLS = 1 << 24;

  @Override
  public String name() {
    return "ConstantOfShape";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(1, 1);
    node.attributes().allow("value");
    Dims dims = Dims.of(operands.integers(0));
    if (dims.size() > MOST_CELLS) {
      throw new GraphException("a constant of " + dims + " is too large: at most " + MOST_CELLS + " cells");
    }
    Constant value = node.attributes().constant("value");
    if (value == null) {
      return new Meaning.Known(new Constant.Floats(dims, new float[dims.size()]));
    }
    if (value.dims().size() != 1) {
      throw new GraphException("the value is " + value.dims() + ": it must be a single number");
    }
    return new Meaning.Known(filled(dims, value));
  }

  private static Constant filled(Dims dims, Constant value) {
    if (value instanceof Constant.Floats floats) {
      float[] cells = new float[dims.size()];
      Arrays.fill(cells, floats.values()[0]);
      return new Constant.Floats(dims, cells);
    }
    long[] cells = new long[dims.size()];
    Arrays.fill(cells, ((Constant.Integers) value).values()[0]);
    return new Constant.Integers(dims, cells);
  }
}
