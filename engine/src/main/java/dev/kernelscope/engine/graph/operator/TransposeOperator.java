package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** {@code Transpose}: the same cells with the axes in another order. */
final class TransposeOperator implements Operator {

  @Override
  public String name() {
    return "Transpose";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(1, 1);
    node.attributes().allow("perm");
    Dims input = operands.dims(0);
    int rank = input.rank();
    long[] order = node.attributes().integers("perm", IntStream.range(0, rank).mapToLong(i -> rank - 1 - i).toArray());
    if (!Arrays.equals(Arrays.stream(order).sorted().toArray(), IntStream.range(0, rank).asLongStream().toArray())) {
      throw new GraphException("perm " + Arrays.toString(order) + " is no order of the " + rank + " axes of " + input);
    }
    Dims output = Dims.of(Arrays.stream(order).mapToInt(axis -> input.at((int) axis)).toArray());
    return new Moving(output, new int[] {0}, null, layout -> {
      int[] strides = Strides.of(input, layout);
      int[] from = Arrays.stream(order).mapToInt(axis -> strides[(int) axis]).toArray();
      return List.of(new StridedCopy(output.toArray(), from, 0, Strides.of(output, layout), 0));
    }).of(operands);
  }
}
