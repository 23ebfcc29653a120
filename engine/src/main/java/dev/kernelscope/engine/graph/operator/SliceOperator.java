package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** {@code Slice}: a part of the cells, every so many; attributes up to version 9, then inputs. */
final class SliceOperator implements Operator {

  private static final int WITH_INPUTS = 10;

  @Override
  public String name() {
    return "Slice";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    Dims input = operands.dims(0);
    Limits limits = node.version() < WITH_INPUTS ? ofAttributes(node, operands) : ofInputs(node, operands);
    limits = limits.complete();
    int[] extents = input.toArray();
    int[] starts = new int[input.rank()];
    int[] steps = new int[input.rank()];
    Arrays.fill(steps, 1);
    boolean[] seen = new boolean[input.rank()];
    for (int i = 0; i < limits.starts.length; i++) {
      int axis = input.axis(limits.axes[i]);
      if (seen[axis] || limits.steps[i] == 0) {
        throw new GraphException("axis " + axis + (seen[axis] ? " is cut twice" : " has the step 0"));
      }
      seen[axis] = true;
      int size = input.at(axis);
      boolean back = limits.steps[i] < 0;
      steps[axis] = (int) Math.clamp(limits.steps[i], -Math.max(1, size), Math.max(1, size));
      starts[axis] = place(limits.starts[i], size, back ? 0 : 0, back ? size - 1 : size);
      int end = place(limits.ends[i], size, back ? -1 : 0, back ? size - 1 : size);
      int step = Math.abs(steps[axis]);
      extents[axis] = Math.max(0, (Math.abs(end - starts[axis]) + step - 1) / step);
      if (back ? end >= starts[axis] : end <= starts[axis]) {
        extents[axis] = 0;
      }
    }
    Dims output = Dims.of(extents);
    return new Moving(output, new int[] {0}, null, layout -> {
      int[] strides = Strides.of(input, layout);
      int from = 0;
      int[] steep = new int[strides.length];
      for (int axis = 0; axis < strides.length; axis++) {
        from += starts[axis] * strides[axis];
        steep[axis] = strides[axis] * steps[axis];
      }
      return List.of(new StridedCopy(extents, steep, from, Strides.of(output, layout), 0));
    }).of(operands);
  }

  /** A place that may count from the end, and may lie outside. */
  private static int place(long place, int size, int least, int most) {
    return (int) Math.clamp(place < 0 ? place + size : place, least, Math.max(least, most));
  }

  private record Limits(long[] starts, long[] ends, long[] axes, long[] steps) {

    /** With what is left out filled in, and all lists of the same length. */
    Limits complete() {
      long[] all = axes != null ? axes : LongStream.range(0, starts.length).toArray();
      long[] by = steps != null ? steps : LongStream.generate(() -> 1).limit(starts.length).toArray();
      if (ends.length != starts.length || all.length != starts.length || by.length != starts.length) {
        throw new GraphException("starts, ends, axes and steps have " + starts.length + ", " + ends.length + ", "
            + all.length + " and " + by.length + " numbers: as many of each are allowed");
      }
      return new Limits(starts, ends, all, by);
    }
  }

  private static Limits ofAttributes(Node node, Operands operands) {
    operands.count(1, 1);
    node.attributes().allow("starts", "ends", "axes");
    return new Limits(node.attributes().integers("starts"), node.attributes().integers("ends"),
        node.attributes().has("axes") ? node.attributes().integers("axes") : null, null);
  }

  private static Limits ofInputs(Node node, Operands operands) {
    operands.count(3, 5);
    node.attributes().allow();
    return new Limits(operands.integers(1), operands.integers(2), operands.has(3) ? operands.integers(3) : null,
        operands.has(4) ? operands.integers(4) : null);
  }
}
