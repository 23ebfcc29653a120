package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.PreparedGradient;

/**
 * The gradient to the bias: the sums of the arriving planes, row by row, so that no sum grows far beyond its terms.
 *
 * @param problem the forward pass
 */
record RowBiasGradient(ConvProblem problem) implements PreparedGradient {

  @Override
  public int workspaceFloats() {
    return 0;
  }

  @Override
  public void execute(float[] given, int givenAt, float[] arriving, int arrivingAt, float[] dst, int dstAt,
      float[] workspace) {
    int filters = problem.output().c();
    int width = problem.output().w();
    for (int m = 0; m < filters; m++) {
      float sum = 0;
      for (int n = 0; n < problem.output().n(); n++) {
        int plane = arrivingAt + (n * filters + m) * problem.output().h() * width;
        for (int r = 0; r < problem.output().h(); r++) {
          float row = 0;
          for (int c = 0; c < width; c++) {
            row += arriving[plane + r * width + c];
          }
          sum += row;
        }
      }
      dst[dstAt + m] = sum;
    }
  }
}
