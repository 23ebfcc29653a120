package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * Large image filters by Fourier transforms down the columns: the products of a cell then grow with the kernel's width
 * instead of its area.
 *
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record FourierConvolution(Machine machine, Kernels kernels) implements ConvolutionImplementation {

  /** Kernel rows beyond which a block of frequencies fills the caches; nobody has measured more. */
  private static final int MOST_ROWS = 1024;

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
    Support plane = FilterShape.oneFilterAPlane(problem);
    if (!plane.isSupported()) {
      return plane;
    }
    if (problem.spec().dilationH() > 1 || problem.spec().dilationW() > 1) {
      return Support.unsupported("the dilation is not 1");
    }
    int h = problem.weights().h();
    int w = problem.weights().w();
    if (h > MOST_ROWS || w > MOST_ROWS) {
      return Support.unsupported("a kernel of " + h + "x" + w + " is larger than " + MOST_ROWS + "x" + MOST_ROWS);
    }
    if (problem.output().h() < h || problem.output().w() < FourierShape.COLUMNS / 2) {
      return Support.unsupported("the output is small for a kernel of " + h + " rows");
    }
    boolean pays = FourierShape.of(problem).work(problem) < (long) problem.output().h() * h * w;
    return pays ? Support.SUPPORTED : Support.unsupported("a kernel of " + h + "x" + w + " on "
        + problem.output().h() + " rows is faster in one pass");
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return new FourierPlan(problem, parameters, machine, kernels, Effort.of(problem, machine).threads(threads));
  }
}
