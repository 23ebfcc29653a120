package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.tensor.Layout;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** {@code Add}, {@code Sub}, {@code Mul} and {@code Div}, cell by cell; the smaller operand is repeated. */
final class ArithmeticOperator implements Operator {

  private final Arithmetic operation;

  ArithmeticOperator(Arithmetic operation) {
    this.operation = operation;
  }

  @Override
  public String name() {
    return operation.operator();
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(2, 2);
    node.attributes().allow();
    Dims output = stretched(operands.dims(0), operands.dims(1));
    if (operands.constant(0) instanceof Constant.Integers a && operands.constant(1) instanceof Constant.Integers b) {
      long[] result = new long[output.size()];
      int[] indexA = indices(a.dims(), output);
      int[] indexB = indices(b.dims(), output);
      Arrays.setAll(result, i -> operation.of(a.values()[indexA[i]], b.values()[indexB[i]]));
      return new Meaning.Known(new Constant.Integers(output, result));
    }
    return new Computation(operation, operands.reals(0), operands.reals(1), output);
  }

  /** The extents of both together: along each axis the same, or 1 in one of them. */
  private static Dims stretched(Dims a, Dims b) {
    int rank = Math.max(a.rank(), b.rank());
    int[] extents = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      int one = axis < rank - a.rank() ? 1 : a.at(axis - rank + a.rank());
      int other = axis < rank - b.rank() ? 1 : b.at(axis - rank + b.rank());
      if (one != other && one != 1 && other != 1) {
        throw new GraphException("inputs " + a + " and " + b + " do not go together: along each axis from the last "
            + "they must have as many cells, or one");
      }
      extents[axis] = one == 1 ? other : one;
    }
    return Dims.of(extents);
  }

  /** For each cell of the output, which cell of the operand it reads. */
  private static int[] indices(Dims operand, Dims output) {
    int[] strides = Strides.stretched(operand, Layout.NCHW, output);
    int[] result = new int[output.size()];
    int[] own = output.strides();
    for (int i = 0; i < result.length; i++) {
      for (int axis = 0; axis < strides.length; axis++) {
        result[i] += i / own[axis] % output.at(axis) * strides[axis];
      }
    }
    return result;
  }

  private record Computation(Arithmetic operation, Dims a, Dims b, Dims dims) implements Meaning.Computation {

    @Override
    public int[] reads() {
      return new int[] {0, 1};
    }

    @Override
    public boolean allowsPixels() {
      return dims.rank() == 4;
    }

    @Override
    public Step bind(Places places) {
      int[] order = inMemory(Strides.of(dims, places.layout()));
      Span spanA = places.inputs().get(0);
      Span spanB = places.inputs().get(1);
      if (a.equals(dims) && b.equals(dims)) {
        Span dst = places.output();
        return () -> operation.row(spanA.data(), spanA.offset(), 1, spanB.data(), spanB.offset(), 1, dst.data(),
            dst.offset(), dst.size());
      }
      int[] extents = Arrays.stream(order).map(dims::at).toArray();
      int[] stepsA = sorted(Strides.stretched(a, places.layout(), dims), order);
      int[] stepsB = sorted(Strides.stretched(b, places.layout(), dims), order);
      return () -> rows(extents, stepsA, stepsB, spanA, spanA.offset(), spanB, spanB.offset(), places.output(),
          places.output().offset(), 0);
    }

    /** The axes from the one with the farthest neighbours to the contiguous one. */
    private static int[] inMemory(int[] strides) {
      return IntStream.range(0, strides.length).boxed().sorted(Comparator.comparing(axis -> -strides[axis]))
          .mapToInt(axis -> axis).toArray();
    }

    private static int[] sorted(int[] values, int[] order) {
      return Arrays.stream(order).map(axis -> values[axis]).toArray();
    }

    /** Goes through the output in its order in memory; returns the cell after the last one written. */
    private int rows(int[] extents, int[] stepsA, int[] stepsB, Span from, int fromA, Span other, int fromB, Span dst,
        int to, int axis) {
      if (extents.length == 0) {
        operation.row(from.data(), fromA, 0, other.data(), fromB, 0, dst.data(), to, 1);
        return to + 1;
      }
      if (axis == extents.length - 1) {
        operation.row(from.data(), fromA, stepsA[axis], other.data(), fromB, stepsB[axis], dst.data(), to,
            extents[axis]);
        return to + extents[axis];
      }
      int next = to;
      for (int i = 0; i < extents[axis]; i++) {
        next = rows(extents, stepsA, stepsB, from, fromA + i * stepsA[axis], other, fromB + i * stepsB[axis], dst, next,
            axis + 1);
      }
      return next;
    }
  }
}
