package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;
import dev.kernelscope.engine.tensor.Layout;

/**
 * One filter at a time over planes: image filters, depthwise layers with any multiplier, and layers with few filters. A vector holds
 * neighbouring output columns; the weights are broadcast.
 *
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record FilterConvolution(Machine machine, Kernels kernels) implements ConvolutionImplementation {

  /** Filters of a group from which on they fill vectors better than columns do; measured. */
  static final int ENOUGH_FILTERS = 6;

  @Override
  public String name() {
    return "filter";
  }

  @Override
  public Support supports(ConvProblem problem) {
    boolean planes = problem.layout() == Layout.NCHW || problem.input().c() == 1 && problem.output().c() == 1;
    if (!planes) {
      return Support.unsupported("the layout is NHWC, and planes are needed");
    }
    if (problem.channelsPerGroup() > 1 && problem.filtersPerGroup() >= ENOUGH_FILTERS) {
      return Support.unsupported(problem.filtersPerGroup() + " filters read the same " + problem.channelsPerGroup()
          + " channels: a vector of filters is faster than one of columns");
    }
    long scratch = FilterShape.scratchFloats(problem, machine);
    if (scratch > Integer.MAX_VALUE) {
      return Support.unsupported("scratch memory of " + scratch + " floats is more than an array holds");
    }
    return Support.SUPPORTED;
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return new FilterPlan(problem, parameters, FilterShape.of(problem, machine), kernels, Effort.of(problem, machine).threads(threads));
  }
}
