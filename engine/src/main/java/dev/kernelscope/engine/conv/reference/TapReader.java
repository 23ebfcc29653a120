package dev.kernelscope.engine.conv.reference;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;

/**
 * Which input cell a tap reads: the index arithmetic of a convolution, in one place for the reference and for the
 * trace.
 *
 * @param problem the convolution
 */
public record TapReader(ConvProblem problem) {

  /** The input channel that slice {@code q} of filter {@code m} reads. */
  public int channel(int m, int q) {
    return m / problem.filtersPerGroup() * problem.channelsPerGroup() + q;
  }

  /** The row, relative to the input's first one, that row {@code i} of the kernel reads at output row {@code r}. */
  public int row(int r, int i) {
    return r * problem.spec().strideH() + i * problem.spec().dilationH() - problem.padding().top();
  }

  /**
   * The column, relative to the input's first one, that column {@code j} of the kernel reads at output column {@code
   * c}.
   */
  public int column(int c, int j) {
    return c * problem.spec().strideW() + j * problem.spec().dilationW() - problem.padding().left();
  }

  /** The index of that cell in the input, after the padding mode; negative where the value is zero. */
  public int index(int n, int channel, int row, int column) {
    PaddingMode mode = problem.spec().paddingMode();
    int h = mode.source(row, problem.input().h());
    int w = mode.source(column, problem.input().w());
    return h < 0 || w < 0 ? PaddingMode.OUTSIDE : problem.input().index(problem.layout(), n, channel, h, w);
  }
}
