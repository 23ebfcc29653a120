package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.tensor.Layout;

/**
 * {@code BatchNormalization} for inference: scale·(x − mean)/√(variance + epsilon) + shift, with constants of each
 * channel (S. Ioffe and C. Szegedy, "Batch Normalization", 2015, algorithm 2).
 */
final class BatchNormalizationOperator implements Operator {

  @Override
  public String name() {
    return ChannelAffine.OPERATOR;
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(5, 5);
    Dims dims = operands.reals(0);
    if (dims.rank() < 2) {
      throw new GraphException("input 0 is " + dims + ": it must have an axis of channels");
    }
    return new Computation(dims, ChannelAffine.of(node, operands, dims.at(1)));
  }

  private record Computation(Dims dims, ChannelAffine affine) implements Meaning.Computation {

    @Override
    public boolean allowsPixels() {
      return true;
    }

    @Override
    public Step bind(Places places) {
      int channels = dims.at(1);
      float[] factor = narrowed(affine.factor());
      float[] sum = narrowed(affine.sum());
      Span src = places.input();
      Span dst = places.output();
      int cells = dims.size(2, dims.rank());
      boolean pixels = places.layout() == Layout.NHWC && dims.rank() == 4;
      int rows = pixels ? dims.at(0) * cells : dims.at(0) * channels;
      return pixels
          ? () -> alongChannels(src, dst, rows, factor, sum)
          : () -> alongCells(src, dst, rows, cells, factor, sum);
    }

    private static void alongChannels(Span src, Span dst, int pixels, float[] factor, float[] sum) {
      int channels = factor.length;
      for (int p = 0; p < pixels; p++) {
        int from = src.offset() + p * channels;
        int to = dst.offset() + p * channels;
        for (int c = 0; c < channels; c++) {
          dst.data()[to + c] = src.data()[from + c] * factor[c] + sum[c];
        }
      }
    }

    private static void alongCells(Span src, Span dst, int planes, int cells, float[] factor, float[] sum) {
      for (int p = 0; p < planes; p++) {
        float a = factor[p % factor.length];
        float b = sum[p % factor.length];
        int from = src.offset() + p * cells;
        int to = dst.offset() + p * cells;
        for (int i = 0; i < cells; i++) {
          dst.data()[to + i] = src.data()[from + i] * a + b;
        }
      }
    }

    private static float[] narrowed(double[] values) {
      float[] result = new float[values.length];
      for (int i = 0; i < values.length; i++) {
        result[i] = (float) values[i];
      }
      return result;
    }
  }
}
