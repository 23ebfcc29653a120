package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * {@code GlobalAveragePool}, {@code GlobalMaxPool} and {@code ReduceMean}: the mean, or the greatest, of all cells
 * along some axes. Sums are taken in double.
 */
final class ReduceOperator implements Operator {

  private static final int WITH_INPUT = 18;

  private final String name;

  ReduceOperator(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    Dims input = operands.reals(0);
    boolean mean = !name.equals("GlobalMaxPool");
    if (name.equals("ReduceMean")) {
      return reduceMean(node, operands, input);
    }
    operands.count(1, 1);
    node.attributes().allow();
    if (input.rank() < 3) {
      throw new GraphException("input 0 is " + input + ": it must have images, channels and an axis of cells");
    }
    boolean[] reduced = new boolean[input.rank()];
    Arrays.fill(reduced, 2, reduced.length, true);
    return new Computation(input, reduced, kept(input, reduced), mean);
  }

  private static Meaning reduceMean(Node node, Operands operands, Dims input) {
    boolean old = node.version() < WITH_INPUT;
    node.attributes().allow(old ? new String[] {"axes", "keepdims"}
        : new String[] {"keepdims", "noop_with_empty_axes"});
    operands.count(1, old ? 1 : 2);
    long[] axes = old ? node.attributes().integers("axes") : operands.has(1) ? operands.integers(1) : new long[0];
    if (axes.length == 0) {
      if (node.attributes().flag("noop_with_empty_axes", false)) {
        return new Meaning.Same(0, input);
      }
      axes = LongStream.range(0, input.rank()).toArray();
    }
    boolean[] reduced = new boolean[input.rank()];
    for (long axis : axes) {
      reduced[input.axis(axis)] = true;
    }
    Dims kept = kept(input, reduced);
    Dims output = node.attributes().flag("keepdims", true) ? kept
        : Dims.of(IntStream.range(0, input.rank()).filter(axis -> !reduced[axis]).map(input::at).toArray());
    return new Computation(input, reduced, output, true);
  }

  private static Dims kept(Dims input, boolean[] reduced) {
    return Dims.of(IntStream.range(0, input.rank()).map(axis -> reduced[axis] ? 1 : input.at(axis)).toArray());
  }

  private record Computation(Dims input, boolean[] reduced, Dims dims, boolean isMean) implements Meaning.Computation {

    /** Where rows and columns become one cell, the output is the same sequence in both orders. */
    @Override
    public boolean allowsPixels() {
      return dims.rank() == 4 && Arrays.equals(reduced, new boolean[] {false, false, true, true});
    }

    @Override
    public Step bind(Places places) {
      int[] strides = Strides.of(input, places.layout());
      int[] cells = offsets(strides, true);
      int[] starts = offsets(strides, false);
      Span src = places.input();
      Span dst = places.output();
      return () -> {
        for (int i = 0; i < starts.length; i++) {
          dst.data()[dst.offset() + i] = reduce(src.data(), src.offset() + starts[i], cells);
        }
      };
    }

    private float reduce(float[] src, int from, int[] cells) {
      if (isMean) {
        double sum = 0;
        for (int cell : cells) {
          sum += src[from + cell];
        }
        return (float) (sum / cells.length);
      }
      float most = Float.NEGATIVE_INFINITY;
      for (int cell : cells) {
        most = Math.max(most, src[from + cell]);
      }
      return most;
    }

    /** Where the cells lie along the axes that are reduced, or along the others. */
    private int[] offsets(int[] strides, boolean along) {
      int[] result = {0};
      for (int axis = 0; axis < strides.length; axis++) {
        if (reduced[axis] == along) {
          int[] before = result;
          int extent = input.at(axis);
          int stride = strides[axis];
          result = new int[before.length * extent];
          for (int i = 0; i < result.length; i++) {
            result[i] = before[i / extent] + i % extent * stride;
          }
        }
      }
      return result;
    }
  }
}
