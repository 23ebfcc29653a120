package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import java.util.Arrays;

/** {@code Gather}: the cells at constant indices of an axis. */
final class GatherOperator implements Operator {

  @Override
  public String name() {
    return "Gather";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(2, 2);
    node.attributes().allow("axis");
    Dims input = operands.dims(0);
    int axis = input.axis(node.attributes().integer("axis", 0));
    if (!(operands.constant(1) instanceof Constant.Integers indices)) {
      throw new GraphException("input 1 must be constant whole numbers");
    }
    int[] places = Arrays.stream(indices.values()).mapToInt(index -> place(index, input.at(axis))).toArray();
    Dims output = output(input, axis, indices.dims());
    int run = input.size(axis + 1, input.rank());
    if (operands.constant(0) instanceof Constant.Integers whole) {
      long[] result = new long[output.size()];
      copy(whole.values(), 0, result, 0, input.size(0, axis), input.at(axis), run, places);
      return new Meaning.Known(new Constant.Integers(output, result));
    }
    operands.reals(0);
    return new Computation(output, input.size(0, axis), input.at(axis), run, places);
  }

  private static int place(long index, int size) {
    if (index < -size || index >= size) {
      throw new GraphException("index " + index + " is not allowed: " + -size + " to " + (size - 1));
    }
    return (int) (index < 0 ? index + size : index);
  }

  private static Dims output(Dims input, int axis, Dims indices) {
    int[] extents = new int[input.rank() - 1 + indices.rank()];
    for (int i = 0; i < extents.length; i++) {
      extents[i] = i < axis ? input.at(i)
          : i < axis + indices.rank() ? indices.at(i - axis) : input.at(i - indices.rank() + 1);
    }
    return Dims.of(extents);
  }

  /** Copies runs of cells: {@code size} of them before the next block, of which the places are taken. */
  private static void copy(Object src, int from, Object dst, int to, int blocks, int size, int run, int[] places) {
    int next = to;
    for (int block = 0; block < blocks; block++) {
      for (int place : places) {
        System.arraycopy(src, from + (block * size + place) * run, dst, next, run);
        next += run;
      }
    }
  }

  private record Computation(Dims dims, int blocks, int size, int run, int[] places) implements Meaning.Computation {

    @Override
    public Step bind(Places memory) {
      Span src = memory.input();
      Span dst = memory.output();
      return () -> copy(src.data(), src.offset(), dst.data(), dst.offset(), blocks, size, run, places);
    }
  }
}
