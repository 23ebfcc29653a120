package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.tensor.Layout;
import java.util.Arrays;

/** {@code MatMul}: products of the matrices in the last two axes; those of axes before them are repeated. */
final class MatMulOperator implements Operator {

  @Override
  public String name() {
    return "MatMul";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(2, 2);
    node.attributes().allow();
    Dims a = operands.reals(0);
    Dims b = operands.reals(1);
    if (a.rank() < 2 || b.rank() < 2) {
      throw new GraphException("inputs " + a + " and " + b + " are not supported: both need two axes or more");
    }
    int depth = a.at(a.rank() - 1);
    if (b.at(b.rank() - 2) != depth) {
      throw new GraphException("inputs " + a + " and " + b + " do not go together: rows of " + depth
          + " numbers meet columns of " + b.at(b.rank() - 2));
    }
    int columns = b.at(b.rank() - 1);
    if (b.rank() == 2 && operands.constant(1) instanceof Constant.Floats matrix) {
      int[] extents = a.toArray();
      extents[extents.length - 1] = columns;
      return new MatrixProduct(Dims.of(extents), matrix, false, 1, null);
    }
    return new Computation(a, b, output(a, b));
  }

  private static Dims output(Dims a, Dims b) {
    int rank = Math.max(a.rank(), b.rank());
    int[] extents = new int[rank];
    extents[rank - 1] = b.at(b.rank() - 1);
    extents[rank - 2] = a.at(a.rank() - 2);
    for (int axis = 0; axis < rank - 2; axis++) {
      int one = axis < rank - a.rank() ? 1 : a.at(axis - rank + a.rank());
      int other = axis < rank - b.rank() ? 1 : b.at(axis - rank + b.rank());
      if (one != other && one != 1 && other != 1) {
        throw new GraphException("inputs " + a + " and " + b + " do not go together: they have " + one + " and " + other
            + " matrices along axis " + axis);
      }
      extents[axis] = Math.max(one, other);
    }
    return Dims.of(extents);
  }

  /** Both matrices are computed: row by row, each number times a row of the second matrix. */
  private record Computation(Dims a, Dims b, Dims dims) implements Meaning.Computation {

    @Override
    public int[] reads() {
      return new int[] {0, 1};
    }

    @Override
    public Step bind(Places places) {
      int rows = dims.at(dims.rank() - 2);
      int columns = dims.at(dims.rank() - 1);
      int depth = a.at(a.rank() - 1);
      int matrices = dims.size() / (rows * columns);
      int[] atA = starts(a, matrices);
      int[] atB = starts(b, matrices);
      Span first = places.inputs().get(0);
      Span second = places.inputs().get(1);
      Span dst = places.output();
      return new SharedStep(matrices * rows, places.threads(), item -> {
        int matrix = item / rows;
        row(first.data(), first.offset() + atA[matrix] + item % rows * depth, depth, second.data(),
            second.offset() + atB[matrix], dst.data(), dst.offset() + item * columns, columns);
      });
    }

    private static void row(float[] a, int atA, int depth, float[] b, int atB, float[] dst, int to, int columns) {
      Arrays.fill(dst, to, to + columns, 0f);
      for (int k = 0; k < depth; k++) {
        float factor = a[atA + k];
        int from = atB + k * columns;
        for (int j = 0; j < columns; j++) {
          dst[to + j] += factor * b[from + j];
        }
      }
    }

    /** Where the matrix that belongs to each of the output's begins. */
    private int[] starts(Dims operand, int matrices) {
      int[] strides = Strides.stretched(operand, Layout.NCHW, dims);
      int[] result = new int[matrices];
      for (int matrix = 0; matrix < matrices; matrix++) {
        int rest = matrix;
        for (int axis = dims.rank() - 3; axis >= 0; axis--) {
          result[matrix] += rest % dims.at(axis) * strides[axis];
          rest /= dims.at(axis);
        }
      }
      return result;
    }
  }
}
