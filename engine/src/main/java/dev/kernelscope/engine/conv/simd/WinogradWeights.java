package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;

/** Weights in Winograd's domain: one 1×1 convolution over the tiles for each factor of a tile. */
final class WinogradWeights {

  private static final int TAPS = 3;

  private WinogradWeights() {}

  /**
   * The convolutions over tiles, factor by factor, row after row.
   *
   * @param weights OIHW
   * @param rows rows of tiles of the tallest band
   * @param columns tiles of a row
   */
  static TileRunner[] runners(Winograd method, ConvProblem problem, float[] weights, Machine machine, Kernels kernels,
      int rows, int columns) {
    Shape w = problem.weights();
    ConvProblem pointwise = ConvProblem.of(ConvSpec.DEFAULT, Shape.of(w.c(), rows, columns),
        Shape.of(w.n(), w.c(), 1, 1), false, Layout.NHWC);
    Scheme scheme = Scheme.dense(pointwise, machine);
    TileRunner[] runners = new TileRunner[method.products()];
    for (int e = 0; e < runners.length; e++) {
      float[] factors = factors(method.weights(), e / method.size(), e % method.size(), weights);
      PackedWeights packed = PackedWeights.of(pointwise, new Parameters(factors, null), scheme);
      runners[e] = new TileRunner(pointwise, scheme, packed, rows, kernels);
    }
    return runners;
  }

  /** {@code (G·g·Gᵀ)[i][j]} of every kernel {@code g}, computed in double. */
  private static float[] factors(double[][] g, int i, int j, float[] weights) {
    float[] result = new float[weights.length / (TAPS * TAPS)];
    for (int kernel = 0; kernel < result.length; kernel++) {
      double sum = 0;
      for (int tap = 0; tap < TAPS * TAPS; tap++) {
        sum += g[i][tap / TAPS] * g[j][tap % TAPS] * weights[kernel * TAPS * TAPS + tap];
      }
      result[kernel] = (float) sum;
    }
    return result;
  }
}
