package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * Large image filters by Fourier transforms down the columns: the products of a cell then grow with the kernel's width
 * instead of its area.
 *
 * @param machine vector width and registers
 */
record FourierConvolution(Machine machine) implements ConvolutionImplementation {

  /** Kernel rows from which on it is faster than one pass over the cells; measured, see ADR 0007. */
  private static final int LEAST_ROWS = 17;

  @Override
  public String name() {
    return "fft";
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public Support supports(ConvProblem problem) {
    ConvSpec spec = problem.spec();
    if (!FilterShape.isOneFilterAPlane(problem)) {
      return Support.unsupported("it is not one filter a plane");
    }
    if (spec.strideH() > 1 || spec.strideW() > 1 || spec.dilationH() > 1 || spec.dilationW() > 1) {
      return Support.unsupported("stride and dilation are not 1");
    }
    int h = problem.weights().h();
    int w = problem.weights().w();
    if (h < LEAST_ROWS || w < LEAST_ROWS / 2) {
      return Support.unsupported("a kernel of " + h + "x" + w + " is faster in one pass; needed are " + LEAST_ROWS
          + " rows and " + LEAST_ROWS / 2 + " columns");
    }
    if (problem.output().h() < h || problem.output().w() < FourierShape.COLUMNS / 2) {
      return Support.unsupported("the output is small for a kernel of " + h + " rows");
    }
    long scratch = 16L * h * (3L * FourierShape.COLUMNS + w);
    long spectra = 8L * h * w * problem.weights().n() * 2;
    return scratch > Integer.MAX_VALUE || spectra > Integer.MAX_VALUE
        ? Support.unsupported("scratch memory would be more than an array holds") : Support.SUPPORTED;
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return new FourierPlan(problem, parameters, Effort.of(problem, machine).threads(threads));
  }
}
