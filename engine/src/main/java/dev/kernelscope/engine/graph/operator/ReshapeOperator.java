package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** {@code Reshape}, {@code Flatten}, {@code Squeeze} and {@code Unsqueeze}: the same cells with other extents. */
abstract class ReshapeOperator implements Operator {

  private final String name;

  private ReshapeOperator(String name) {
    this.name = name;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Meaning prepare(Node node, Operands operands) {
    Dims input = operands.dims(0);
    Dims output = Dims.of(extents(node, operands, input));
    if (output.size() != input.size()) {
      throw new GraphException(input + " has " + input.size() + " cells, but " + output + " " + output.size());
    }
    return switch (operands.constant(0)) {
      case Constant.Floats floats -> new Meaning.Known(new Constant.Floats(output, floats.values()));
      case Constant.Integers whole -> new Meaning.Known(new Constant.Integers(output, whole.values()));
      case null -> new Meaning.Same(0, output);
    };
  }

  /** The extents that a node asks for. */
  abstract long[] extents(Node node, Operands operands, Dims input);

  /** Extents as listed: 0 stands for that of the input, one −1 for what is left. */
  static final class Reshape extends ReshapeOperator {

    Reshape() {
      super("Reshape");
    }

    @Override
    long[] extents(Node node, Operands operands, Dims input) {
      operands.count(node.version() < 5 ? 1 : 2, 2);
      node.attributes().allow(node.version() < 5 ? "shape" : "allowzero");
      long[] extents = (node.version() < 5 ? node.attributes().integers("shape") : operands.integers(1)).clone();
      boolean zero = node.version() >= 5 && node.attributes().flag("allowzero", false);
      long known = 1;
      int open = -1;
      for (int axis = 0; axis < extents.length; axis++) {
        if (extents[axis] == 0 && !zero) {
          if (axis >= input.rank()) {
            throw new GraphException("shape " + Arrays.toString(extents) + " takes axis " + axis + " of " + input
                + ", which does not exist");
          }
          extents[axis] = input.at(axis);
        }
        if (extents[axis] == -1 && open < 0) {
          open = axis;
        } else if (extents[axis] < 0 || extents[axis] > Integer.MAX_VALUE) {
          throw new GraphException("shape " + Arrays.toString(extents) + " is not allowed: 0 or more, and one -1");
        } else {
          known = Math.min(known * extents[axis], 1L << 31);
        }
      }
      if (open >= 0) {
        extents[open] = known == 0 ? 0 : input.size() / known;
      }
      return extents;
    }
  }

  /** All axes before one together, and all from it on. */
  static final class Flatten extends ReshapeOperator {

    Flatten() {
      super("Flatten");
    }

    @Override
    long[] extents(Node node, Operands operands, Dims input) {
      operands.count(1, 1);
      node.attributes().allow("axis");
      long number = node.attributes().integer("axis", 1);
      int axis = number == input.rank() ? input.rank() : input.axis(number);
      return new long[] {input.size(0, axis), input.size(axis, input.rank())};
    }
  }

  /** Without some axes of one cell, or without all of them. */
  static final class Squeeze extends ReshapeOperator {

    Squeeze() {
      super("Squeeze");
    }

    @Override
    long[] extents(Node node, Operands operands, Dims input) {
      long[] axes = axes(node, operands);
      Set<Integer> out = new TreeSet<>();
      if (axes == null) {
        IntStream.range(0, input.rank()).filter(axis -> input.at(axis) == 1).forEach(out::add);
      } else {
        LongStream.of(axes).mapToInt(input::axis).forEach(out::add);
      }
      for (int axis : out) {
        if (input.at(axis) != 1) {
          throw new GraphException("axis " + axis + " of " + input + " has " + input.at(axis) + " cells, not one");
        }
      }
      return IntStream.range(0, input.rank()).filter(axis -> !out.contains(axis)).mapToLong(input::at).toArray();
    }
  }

  /** With more axes of one cell. */
  static final class Unsqueeze extends ReshapeOperator {

    Unsqueeze() {
      super("Unsqueeze");
    }

    @Override
    long[] extents(Node node, Operands operands, Dims input) {
      long[] axes = axes(node, operands);
      if (axes == null) {
        throw new GraphException("axes are missing");
      }
      long rank = (long) input.rank() + axes.length;
      Set<Long> added = new TreeSet<>();
      for (long axis : axes) {
        if (axis < -rank || axis >= rank || !added.add(axis < 0 ? axis + rank : axis)) {
          throw new GraphException("axes " + Arrays.toString(axes) + " are not allowed: different ones from " + -rank
              + " to " + (rank - 1));
        }
      }
      int[] next = {0};
      return LongStream.range(0, rank).map(axis -> added.contains(axis) ? 1 : input.at(next[0]++)).toArray();
    }
  }

  /** The axes, an attribute up to version 12, then an input; null where there are none. */
  private static long[] axes(Node node, Operands operands) {
    if (node.version() < 13) {
      operands.count(1, 1);
      node.attributes().allow("axes");
      return node.attributes().has("axes") ? node.attributes().integers("axes") : null;
    }
    operands.count(1, 2);
    node.attributes().allow();
    return operands.has(1) ? operands.integers(1) : null;
  }
}
