package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import java.util.Arrays;
import java.util.List;

/** {@code Gemm}: alpha·A·B + beta·C with constant B and C, A and B turned if asked for. */
final class GemmOperator implements Operator {

  /** The version from which on C is repeated without being asked for. */
  private static final int REPEATING = 7;

  @Override
  public String name() {
    return "Gemm";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(2, 3);
    Attributes attributes = node.attributes();
    if (node.version() < REPEATING && attributes.flag("broadcast", false)) {
      attributes.allow("alpha", "beta", "transA", "transB", "broadcast");
    } else {
      attributes.allow("alpha", "beta", "transA", "transB");
    }
    Dims a = matrix(operands, 0);
    Dims b = matrix(operands, 1);
    Constant.Floats matrix = operands.floats(1);
    boolean turnedA = attributes.flag("transA", false);
    boolean turnedB = attributes.flag("transB", false);
    int rows = a.at(turnedA ? 1 : 0);
    int depth = a.at(turnedA ? 0 : 1);
    int columns = b.at(turnedB ? 0 : 1);
    if (b.at(turnedB ? 1 : 0) != depth) {
      throw new GraphException("inputs " + a + " and " + b + " do not go together: a row of the first needs "
          + depth + " numbers of the second, which has " + b.at(turnedB ? 1 : 0));
    }
    Dims output = Dims.of(rows, columns);
    float[] sums = operands.has(2) ? sums(operands.floats(2), output, attributes.real("beta", 1)) : null;
    boolean same = sums != null && sums.length == columns;
    MatrixProduct product =
        new MatrixProduct(output, matrix, turnedB, attributes.real("alpha", 1), same ? sums : null);
    return !turnedA && (same || sums == null) ? product : new Turned(product, a, turnedA, same ? null : sums);
  }

  private static Dims matrix(Operands operands, int index) {
    Dims dims = operands.reals(index);
    if (dims.rank() != 2) {
      throw new GraphException("input " + index + " is " + dims + ": it must have two axes");
    }
    return dims;
  }

  /** What is added to each column, or to each cell where it differs from row to row. */
  private static float[] sums(Constant.Floats c, Dims output, float beta) {
    Dims dims = c.dims();
    int rows = dims.rank() == 2 ? dims.at(0) : 1;
    int columns = dims.rank() == 0 ? 1 : dims.at(dims.rank() - 1);
    if (dims.rank() > 2 || rows != 1 && rows != output.at(0) || columns != 1 && columns != output.at(1)) {
      throw new GraphException("input 2 is " + dims + ", which does not go with the output " + output);
    }
    float[] result = new float[rows * output.at(1)];
    for (int i = 0; i < result.length; i++) {
      int column = columns == 1 ? 0 : i % output.at(1);
      result[i] = beta * c.values()[i / output.at(1) * columns + column];
    }
    return result;
  }

  /** A product whose first matrix has to be turned, or to whose rows different numbers are added: rare. */
  private record Turned(MatrixProduct product, Dims a, boolean isTurned, float[] sums) implements Meaning.Computation {

    @Override
    public Dims dims() {
      return product.dims();
    }

    @Override
    public int[] reads() {
      return product.reads();
    }

    @Override
    public Step bind(Places places) {
      float[] turned = new float[a.size()];
      Span src = places.input();
      Span dst = places.output();
      Step multiply = product.bind(new Places(places.layout(), List.of(isTurned ? Span.of(turned) : src), dst,
          places.workspace(), places.engine(), places.threads()));
      StridedCopy turn = new StridedCopy(new int[] {a.at(1), a.at(0)}, new int[] {1, a.at(1)}, 0,
          new int[] {a.at(0), 1}, 0);
      return () -> {
        if (isTurned) {
          turn.run(src.data(), src.offset(), turned, 0);
        }
        multiply.run();
        for (int i = 0; sums != null && i < sums.length; i++) {
          dst.data()[dst.offset() + i] += sums[i];
        }
      };
    }

    @Override
    public String toString() {
      return "product of " + a + " plus " + Arrays.toString(sums);
    }
  }
}
