package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * Depthwise layers on pixels: a vector holds neighbouring channels, each with its own weights. Works for any stride,
 * dilation and padding.
 *
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record DepthwiseConvolution(Machine machine, Kernels kernels) implements ConvolutionImplementation {

  private static final int LEAST_CHANNELS = 4;

  @Override
  public String name() {
    return "depthwise";
  }

  @Override
  public Support supports(ConvProblem problem) {
    if (problem.channelsPerGroup() != 1 || problem.filtersPerGroup() != 1) {
      return Support.unsupported("groups have " + problem.channelsPerGroup() + " channels and "
          + problem.filtersPerGroup()
          + " filters, not one of each");
    }
    if (problem.input().c() < LEAST_CHANNELS) {
      return Support.unsupported("channels are " + problem.input().c() + ", and a vector holds at least "
          + LEAST_CHANNELS);
    }
    if (problem.weights().w() > Tile.DEEPEST) {
      return Support.unsupported("the kernel has " + problem.weights().w() + " columns, more than " + Tile.DEEPEST);
    }
    return DirectConvolution.fitsMemory(problem, Scheme.depthwise(problem, machine));
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return plan(problem, parameters, Effort.of(problem, machine).threads(threads));
  }

  /** A plan for that many threads, whatever the effort. */
  PreparedConvolution plan(ConvProblem problem, Parameters parameters, int threads) {
    LanePlan inPlace = LanePlan.of(problem, parameters, machine, kernels, threads);
    return inPlace != null ? inPlace : PixelPlan.depthwise(problem, parameters, machine, kernels, threads);
  }
}
