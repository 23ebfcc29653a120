package dev.kernelscope.engine.conv;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;

/**
 * The sums of products of a convolution with zeros around, and those of their magnitudes, in double: 2⁻⁵³ against the
 * 2⁻²⁴ of what they judge. Row by row, which is much faster than the reference's cell by cell.
 *
 * @param values Σ x·w of each output cell, NCHW
 * @param magnitudes Σ |x|·|w| of each output cell
 */
record ExactSums(double[] values, double[] magnitudes) {

  /** The sums of a problem in NCHW. */
  static ExactSums of(ConvProblem problem, float[] input, float[] weights) {
    ExactSums sums = new ExactSums(new double[problem.output().size()], new double[problem.output().size()]);
    Shape k = problem.weights();
    for (int n = 0; n < problem.input().n(); n++) {
      for (int m = 0; m < k.n(); m++) {
        int firstChannel = m / problem.filtersPerGroup() * k.c();
        for (int tap = 0; tap < k.imageSize(); tap++) {
          float weight = weights[m * k.imageSize() + tap];
          sums.addPlane(problem, input, n, m, firstChannel + tap / (k.h() * k.w()),
              tap / k.w() % k.h(), tap % k.w(), weight);
        }
      }
    }
    return sums;
  }

  private void addPlane(ConvProblem problem, float[] input, int n, int m, int q, int i, int j, float weight) {
    Shape in = problem.input();
    Shape out = problem.output();
    int strideH = problem.spec().strideH();
    int strideW = problem.spec().strideW();
    int left = j * problem.spec().dilationW() - problem.padding().left();
    int from = Math.max(0, Math.ceilDiv(-left, strideW));
    int to = Math.min(out.w(), Math.floorDiv(in.w() - 1 - left, strideW) + 1);
    for (int r = 0; r < out.h(); r++) {
      int h = r * strideH + i * problem.spec().dilationH() - problem.padding().top();
      if (h < 0 || h >= in.h()) {
        continue;
      }
      int source = in.index(Layout.NCHW, n, q, h, 0) + left;
      int target = out.index(Layout.NCHW, n, m, r, 0);
      for (int c = from; c < to; c++) {
        double product = (double) input[source + c * strideW] * weight;
        values[target + c] += product;
        magnitudes[target + c] += Math.abs(product);
      }
    }
  }

  /** The largest difference over Σ|x|·|w| of its own cell. */
  double errorOfCell(float[] actual) {
    double worst = 0;
    for (int i = 0; i < actual.length; i++) {
      double error = Math.abs(actual[i] - values[i]);
      worst = error == 0 ? worst : worse(worst, error / magnitudes[i]);
    }
    return worst;
  }

  /** The largest difference over the largest Σ|x|·|w| of the layer. */
  double errorOfLayer(float[] actual) {
    double largest = 0;
    double error = 0;
    for (int i = 0; i < actual.length; i++) {
      largest = Math.max(largest, magnitudes[i]);
      error = worse(error, Math.abs(actual[i] - values[i]));
    }
    return error / largest;
  }

  /** NaN is worse than anything. */
  private static double worse(double a, double b) {
    return a >= b ? a : Double.isNaN(b) ? Double.POSITIVE_INFINITY : b;
  }
}
