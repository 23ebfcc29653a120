package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * An image filter whose kernel is the product of a column and a row, such as a Gaussian: one pass down the columns and
 * one along the rows, {@code kH + kW} products a cell in place of {@code kH · kW}.
 *
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record SeparableConvolution(Machine machine, Kernels kernels) implements ConvolutionImplementation {

  /** Products of a cell below which one pass is as fast; measured, see ADR 0005. */
  private static final int LEAST_PRODUCTS = 25;

  @Override
  public String name() {
    return "separable";
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
    int h = problem.weights().h();
    int w = problem.weights().w();
    if (h < 2 || w < 2 || h * w < LEAST_PRODUCTS) {
      return Support.unsupported("a kernel of at least " + LEAST_PRODUCTS + " weights is needed, not " + h + "x" + w);
    }
    if (problem.output().h() < SeparablePlan.ROWS || problem.output().w() < machine.lanes()
        || problem.input().w() < machine.lanes()) {
      return Support.unsupported("the plane is smaller than " + SeparablePlan.ROWS + " rows of a vector");
    }
    return SeparablePlan.scratchFloats(problem) > Integer.MAX_VALUE / 2
        ? Support.unsupported("scratch memory would be more than an array holds") : Support.SUPPORTED;
  }

  @Override
  public Support supports(ConvProblem problem, Parameters parameters) {
    int size = problem.weights().imageSize();
    for (int filter = 0; filter < problem.weights().n(); filter++) {
      if (RankOne.of(parameters.weights(), filter * size, problem.weights().h(), problem.weights().w()) == null) {
        return Support.unsupported("the kernel is not the product of a column and a row");
      }
    }
    return Support.SUPPORTED;
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return new SeparablePlan(problem, parameters, machine, kernels, Effort.of(problem, machine).threads(threads));
  }
}
