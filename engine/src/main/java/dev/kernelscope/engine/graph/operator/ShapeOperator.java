package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.Node;
import java.util.stream.IntStream;

/** {@code Shape}: the extents of its operand, or some of them. */
final class ShapeOperator implements Operator {

  @Override
  public String name() {
    return "Shape";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(1, 1);
    node.attributes().allow("start", "end");
    Dims input = operands.dims(0);
    int start = place(node.attributes().integer("start", 0), input.rank());
    int end = place(node.attributes().integer("end", input.rank()), input.rank());
    return new Meaning.Known(Constant.Integers.list(
        IntStream.range(start, Math.max(start, end)).mapToLong(input::at).toArray()));
  }

  private static int place(long axis, int rank) {
    return (int) Math.clamp(axis < 0 ? axis + rank : axis, 0, rank);
  }
}
