package dev.kernelscope.engine.graph.operator;

import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;

/**
 * {@code LRN}, local response normalization across channels: x / (bias + alpha/size · Σ x²)^beta, over the {@code size}
 * channels around each (A. Krizhevsky et al., "ImageNet Classification with Deep Convolutional Neural Networks", 2012,
 * section 3.3).
 */
final class LrnOperator implements Operator {

  private static final float ALPHA = 1e-4f;
  private static final float BETA = 0.75f;

  @Override
  public String name() {
    return "LRN";
  }

  @Override
  public Meaning prepare(Node node, Operands operands) {
    operands.count(1, 1);
    Attributes attributes = node.attributes();
    attributes.allow("alpha", "beta", "bias", "size");
    Dims dims = operands.reals(0);
    long size = attributes.integer("size", 0);
    if (dims.rank() < 2 || size < 1 || size > Integer.MAX_VALUE) {
      throw new GraphException("size " + size + " over " + dims
          + " is not allowed: at least 1, over an axis of channels");
    }
    return new Computation(dims, (int) size, attributes.real("alpha", ALPHA), attributes.real("beta", BETA),
        attributes.real("bias", 1));
  }

  private record Computation(Dims dims, int size, float alpha, float beta, float bias) implements Meaning.Computation {

    @Override
    public Step bind(Places places) {
      Span src = places.input();
      Span dst = places.output();
      int cells = dims.size(2, dims.rank());
      return new SharedStep(dims.at(0) * cells, places.threads(), i -> {
        int start = i / cells * dims.at(1) * cells + i % cells;
        pixel(src.data(), src.offset() + start, dst.data(), dst.offset() + start, cells);
      });
    }

    private void pixel(float[] src, int from, float[] dst, int to, int stride) {
      int channels = dims.at(1);
      for (int c = 0; c < channels; c++) {
        double sum = 0;
        int end = Math.min(channels, c + size / 2 + 1);
        for (int i = Math.max(0, c - (size - 1) / 2); i < end; i++) {
          double x = src[from + i * stride];
          sum += x * x;
        }
        dst[to + c * stride] = (float) (src[from + c * stride] / Math.pow(bias + alpha / size * sum, beta));
      }
    }
  }
}
