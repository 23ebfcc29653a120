package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.Node;

/**
 * {@code Softmax}: e^x over the sum of all along an axis, with the greatest subtracted first so that nothing overflows.
 * Up to version 12 along all axes from the given one on, taken as one.
 */
final class SoftmaxOperator implements Operator {

  private static final int ALONG_ONE = 13;

  @Override
  public String name() {
    return "Softmax";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(1, 1);
    node.attributes().allow("axis");
    Dims dims = operands.reals(0);
    boolean one = node.version() >= ALONG_ONE;
    int axis = dims.axis(node.attributes().integer("axis", one ? -1 : 1));
    int end = one ? axis + 1 : dims.rank();
    return new Computation(dims, dims.size(axis, end), dims.size(end, dims.rank()));
  }

  /**
   * The computation.
   *
   * @param dims extents
   * @param count cells of one sum
   * @param stride from one of them to the next
   */
  private record Computation(Dims dims, int count, int stride) implements Meaning.Computation {

    @Override
    public Step bind(Places places) {
      double[] powers = new double[count];
      Span src = places.input();
      Span dst = places.output();
      int block = count * stride;
      return () -> {
        for (int i = 0; i < dims.size() / count; i++) {
          int start = i / stride * block + i % stride;
          one(src.data(), src.offset() + start, dst.data(), dst.offset() + start, powers);
        }
      };
    }

    private void one(float[] src, int from, float[] dst, int to, double[] powers) {
      float most = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < count; i++) {
        most = Math.max(most, src[from + i * stride]);
      }
      double sum = 0;
      for (int i = 0; i < count; i++) {
        powers[i] = Math.exp(src[from + i * stride] - most);
        sum += powers[i];
      }
      for (int i = 0; i < count; i++) {
        dst[to + i * stride] = (float) (powers[i] / sum);
      }
    }
  }
}
