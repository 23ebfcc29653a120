package dev.kernelscope.bench.measure;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;

/**
 * The value of single output cells by the definition, summed in double. The reference engine computes whole outputs,
 * which takes minutes for a large layer; this takes any sample of its cells, and the tests hold both to the same
 * values.
 *
 * @param problem the convolution
 * @param src its input, in NCHW whatever the problem's layout
 * @param parameters its weights and bias
 */
record CellOracle(ConvProblem problem, float[] src, Parameters parameters) {

  /**
   * One output cell.
   *
   * @param value bias and products summed, activation applied
   * @param magnitude the same sum over absolute values, before the activation: what rounding is proportional to
   */
  record Cell(double value, double magnitude) {}

  /** The cell of image {@code n}, filter {@code m}, row {@code r}, column {@code c}. */
  Cell cell(int n, int m, int r, int c) {
    Shape in = problem.input();
    Shape k = problem.weights();
    ConvSpec spec = problem.spec();
    PaddingMode mode = spec.paddingMode();
    int firstChannel = m / problem.filtersPerGroup() * k.c();
    int top = r * spec.strideH() - problem.padding().top();
    int left = c * spec.strideW() - problem.padding().left();
    double sum = problem.hasBias() ? parameters.bias()[m] : 0;
    double magnitude = Math.abs(sum);
    for (int i = 0; i < k.h(); i++) {
      int h = mode.source(top + i * spec.dilationH(), in.h());
      for (int j = 0; h >= 0 && j < k.w(); j++) {
        int w = mode.source(left + j * spec.dilationW(), in.w());
        for (int q = 0; w >= 0 && q < k.c(); q++) {
          double product = (double) src[in.index(Layout.NCHW, n, firstChannel + q, h, w)]
              * parameters.weights()[k.index(Layout.NCHW, m, q, i, j)];
          sum += product;
          magnitude += Math.abs(product);
        }
      }
    }
    return new Cell(activated(sum), magnitude);
  }

  private double activated(double sum) {
    return switch (problem.spec().activation()) {
      case NONE -> sum;
      case RELU -> Math.max(0, sum);
      case RELU6 -> Math.min(6, Math.max(0, sum));
    };
  }
}
