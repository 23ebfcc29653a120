package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Names;
import dev.kernelscope.engine.graph.model.Node;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** {@code Pad} with a constant: cells around the others; attributes up to version 10, then inputs. */
final class PadOperator implements Operator {

  private static final int WITH_INPUTS = 11;

  @Override
  public String name() {
    return "Pad";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    Dims input = operands.dims(0);
    Padding padding = Padding.of(node, operands);
    if (padding.cells.length != 2 * input.rank()) {
      throw new GraphException("pads has " + padding.cells.length + " numbers for the " + input.rank() + " axes of "
          + input + ": two for each axis are allowed");
    }
    int[] before = new int[input.rank()];
    long[] extents = new long[input.rank()];
    for (int axis = 0; axis < before.length; axis++) {
      long ahead = padding.cells[axis];
      long behind = padding.cells[axis + before.length];
      if (ahead < 0 || behind < 0 || Math.max(ahead, behind) > Integer.MAX_VALUE) {
        throw new GraphException("pads " + ahead + " and " + behind + " are not supported: 0 or more");
      }
      before[axis] = (int) ahead;
      extents[axis] = ahead + input.at(axis) + behind;
    }
    Dims output = Dims.of(extents);
    if (!padding.mode.equals("constant")) {
      return new MirrorPadding(input, output, before, padding.mode.equals("reflect"));
    }
    return new Moving(output, new int[] {0}, padding.value, layout -> {
      int[] to = Strides.of(output, layout);
      int start = IntStream.range(0, to.length).map(axis -> before[axis] * to[axis]).sum();
      return List.of(new StridedCopy(input.toArray(), Strides.of(input, layout), 0, to, start));
    }).of(operands);
  }

  /**
   * What a node asks for.
   *
   * @param mode constant, edge or reflect
   * @param cells before each axis, then after each
   * @param value of a constant padding
   */
  private record Padding(String mode, long[] cells, float value) {

    static Padding of(Node node, Operands operands) {
      boolean old = node.version() < WITH_INPUTS;
      node.attributes().allow(old ? new String[] {"mode", "pads", "value"} : new String[] {"mode"});
      String mode = node.attributes().text("mode", "constant");
      if (!List.of("constant", "edge", "reflect").contains(mode)) {
        throw new GraphException("mode " + Names.quoted(mode) + " is not supported: constant, edge, reflect");
      }
      if (old) {
        operands.count(1, 1);
        return new Padding(mode, node.attributes().integers("pads"), node.attributes().real("value", 0));
      }
      operands.count(2, 4);
      long[] cells = operands.integers(1);
      return new Padding(mode, operands.has(3) ? onAxes(operands, cells) : cells, value(operands));
    }

    private static float value(Operands operands) {
      boolean whole = operands.has(2) && operands.constant(2) instanceof Constant.Integers integers
          && integers.values().length == 1;
      return whole ? ((Constant.Integers) operands.constant(2)).values()[0] : operands.scalar(2, 0);
    }

    /** Pads of some axes as pads of all. */
    private static long[] onAxes(Operands operands, long[] cells) {
      long[] axes = operands.integers(3);
      int rank = operands.dims(0).rank();
      if (cells.length != 2 * axes.length) {
        throw new GraphException("pads has " + cells.length + " numbers for " + axes.length + " axes");
      }
      long[] all = new long[2 * rank];
      for (int i = 0; i < axes.length; i++) {
        int axis = operands.dims(0).axis(axes[i]);
        all[axis] = cells[i];
        all[axis + rank] = cells[i + axes.length];
      }
      return all;
    }
  }

  /** Padding whose cells repeat others: those of the border, or those behind it as in a mirror. */
  private static final class MirrorPadding implements Meaning.Computation {

    private final Dims output;
    private final int[][] sources;
    private final Dims input;

    MirrorPadding(Dims input, Dims output, int[] before, boolean mirror) {
      this.input = input;
      this.output = output;
      this.sources = new int[input.rank()][];
      for (int axis = 0; axis < sources.length; axis++) {
        int size = input.at(axis);
        int ahead = before[axis];
        int behind = output.at(axis) - ahead - size;
        if (mirror && Math.max(ahead, behind) >= size || size == 0) {
          throw new GraphException("pads " + ahead + " and " + behind + " reflect more than the " + size
              + " cells of axis " + axis + " have: at most " + (size - 1));
        }
        sources[axis] = IntStream.range(-ahead, size + behind).map(i -> {
          int reflected = i < 0 ? -i : i >= size ? 2 * (size - 1) - i : i;
          return mirror ? reflected : Math.clamp(i, 0, size - 1);
        }).toArray();
      }
    }

    @Override
    public Dims dims() {
      return output;
    }

    @Override
    public Step bind(Places places) {
      Span src = places.input();
      Span dst = places.output();
      int[] strides = input.strides();
      return () -> fill(src, src.offset(), dst, dst.offset(), 0, strides);
    }

    /** Fills one axis after the other; returns the cell after the last one written. */
    private int fill(Span src, int from, Span dst, int to, int axis, int[] strides) {
      if (axis == strides.length) {
        dst.data()[to] = src.data()[from];
        return to + 1;
      }
      int next = to;
      for (int source : sources[axis]) {
        next = fill(src, from + source * strides[axis], dst, next, axis + 1, strides);
      }
      return next;
    }

    @Override
    public String toString() {
      return "padding of " + input + " to " + output + " by " + Arrays.toString(sources);
    }
  }
}
