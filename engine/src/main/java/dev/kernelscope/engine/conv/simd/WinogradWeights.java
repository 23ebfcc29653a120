package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.PackedWeights.Block;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.util.List;

/**
 * Weights in Winograd's domain. A product is a 1×1 convolution over the tiles whose channels are those of its factors,
 * one factor after the other.
 */
final class WinogradWeights {

  private static final int TAPS = 3;

  private final Winograd method;
  private final Shape shape;
  private final PackedWeights[] products;

  /**
   * Transforms weights.
   *
   * @param weights OIHW
   */
  WinogradWeights(Winograd method, ConvProblem problem, float[] weights, Machine machine) {
    this.method = method;
    this.shape = problem.weights();
    this.products = new PackedWeights[method.size() * method.size()];
    for (int product = 0; product < products.length; product++) {
      float[] values = product(product / method.size(), product % method.size(), weights);
      ConvProblem pointwise = ConvProblem.of(ConvSpec.DEFAULT, Shape.of(values.length / shape.n(), 1, 1),
          Shape.of(shape.n(), values.length / shape.n(), 1, 1), false, Layout.NHWC);
      products[product] = PackedWeights.of(pointwise, new Parameters(values, null), Scheme.dense(pointwise, machine));
    }
  }

  /** The filters in blocks, the same in all products. */
  List<Block> blocks() {
    return products[0].blocks();
  }

  /** The weights of a product, block after block. */
  float[] values(int product) {
    return products[product].values();
  }

  /** Where a block begins in {@link #values}. */
  int at(int product, int block) {
    return products[product].blocks().get(block).at();
  }

  /** For every filter the weights of all factors of a product. */
  private float[] product(int row, int column, float[] weights) {
    int factors = method.products()[row] * method.products()[column];
    int channels = shape.c();
    float[] result = new float[shape.n() * factors * channels];
    for (int factor = 0; factor < factors; factor++) {
      double[] rows = method.weights()[method.first(row) + factor / method.products()[column]];
      double[] columns = method.weights()[method.first(column) + factor % method.products()[column]];
      for (int kernel = 0; kernel < shape.n() * channels; kernel++) {
        int filter = kernel / channels;
        result[(filter * factors + factor) * channels + kernel % channels] = weight(rows, columns, weights, kernel);
      }
    }
    return result;
  }

  /** A cell of {@code G·g·Gᵀ} of a kernel {@code g}, computed in double. */
  private static float weight(double[] rows, double[] columns, float[] weights, int kernel) {
    double sum = 0;
    for (int tap = 0; tap < TAPS * TAPS; tap++) {
      sum += rows[tap / TAPS] * columns[tap % TAPS] * weights[kernel * TAPS * TAPS + tap];
    }
    return (float) sum;
  }
}
