package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** {@code Concat}: operands one after the other along an axis. */
final class ConcatOperator implements Operator {

  @Override
  public String name() {
    return "Concat";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(1, Integer.MAX_VALUE);
    node.attributes().allow("axis");
    Dims first = operands.dims(0);
    int axis = first.axis(node.attributes().integer("axis", 1));
    long[] extents = first.strides().length == 0 ? new long[0]
        : IntStream.of(first.toArray()).asLongStream().toArray();
    for (int i = 1; i < operands.count(); i++) {
      Dims next = operands.dims(i);
      if (!fits(first, next, axis)) {
        throw new GraphException("input " + i + " is " + next + ", but input 0 is " + first
            + ": they may differ along axis " + axis + " only");
      }
      extents[axis] += next.at(axis);
    }
    Dims output = Dims.of(extents);
    return new Moving(output, IntStream.range(0, operands.count()).toArray(), null, layout -> {
      List<StridedCopy> copies = new ArrayList<>();
      int[] to = Strides.of(output, layout);
      int start = 0;
      for (int i = 0; i < operands.count(); i++) {
        Dims dims = operands.dims(i);
        copies.add(new StridedCopy(dims.toArray(), Strides.of(dims, layout), 0, to, start * to[axis]));
        start += dims.at(axis);
      }
      return copies;
    }).of(operands);
  }

  private static boolean fits(Dims first, Dims next, int axis) {
    return next.rank() == first.rank()
        && IntStream.range(0, first.rank()).allMatch(a -> a == axis || first.at(a) == next.at(a));
  }
}
