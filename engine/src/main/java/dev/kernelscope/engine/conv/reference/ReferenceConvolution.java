package dev.kernelscope.engine.conv.reference;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * The formula of the lesson, {@code Output[m,r,c] = b[m] + Σ K[m,q,i,j] · X[q, r·s + i·d − pad, c·s + j·d − pad]}, one
 * output cell after the other. Sums in double, so that its own rounding stays far below what it is used to judge;
 * integers up to 2^24 are exact.
 */
final class ReferenceConvolution implements ConvolutionImplementation {

  @Override
  public String name() {
    return "loops";
  }

  @Override
  public Support supports(ConvProblem problem) {
    return Support.SUPPORTED;
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return new Loops(problem, new TapReader(problem), parameters.weights().clone(),
        parameters.bias() == null ? null : parameters.bias().clone());
  }

  private record Loops(ConvProblem problem, TapReader taps, float[] weights, float[] bias)
      implements PreparedConvolution {

    @Override
    public int workspaceFloats() {
      return 0;
    }

    @Override
    public void execute(float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
      var out = problem.output();
      for (int n = 0; n < out.n(); n++) {
        for (int m = 0; m < out.c(); m++) {
          for (int r = 0; r < out.h(); r++) {
            for (int c = 0; c < out.w(); c++) {
              float sum = (float) cell(src, srcOffset, n, m, r, c);
              dst[dstOffset + out.index(problem.layout(), n, m, r, c)] = problem.spec().activation().apply(sum);
            }
          }
        }
      }
    }

    private double cell(float[] src, int srcOffset, int n, int m, int r, int c) {
      var k = problem.weights();
      double sum = bias == null ? 0 : bias[m];
      for (int q = 0; q < k.c(); q++) {
        for (int i = 0; i < k.h(); i++) {
          for (int j = 0; j < k.w(); j++) {
            int at = taps.index(n, taps.channel(m, q), taps.row(r, i), taps.column(c, j));
            float x = at < 0 ? 0 : src[srcOffset + at];
            sum += (double) weights[((m * k.c() + q) * k.h() + i) * k.w() + j] * x;
          }
        }
      }
      return sum;
    }
  }
}
