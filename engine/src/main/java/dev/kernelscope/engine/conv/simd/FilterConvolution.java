package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;
import dev.kernelscope.engine.tensor.Layout;

/**
 * One filter at a time over planes: image filters, depthwise layers with any multiplier, and layers with few filters. A
 * vector holds neighbouring output columns; the weights are broadcast.
 *
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record FilterConvolution(Machine machine, Kernels kernels) implements ConvolutionImplementation {

  private static final int LONG_ROW = 32;

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
    if (problem.channelsPerGroup() > 1 && problem.filtersPerGroup() >= enoughFilters(problem)) {
      return Support.unsupported(problem.filtersPerGroup() + " filters read the same " + problem.channelsPerGroup()
          + " channels: a vector of filters is faster than one of columns");
    }
    if (problem.spec().strideW() > 1 && new DepthwiseConvolution(machine, kernels).supports(problem).isSupported()) {
      return Support.unsupported("columns are " + problem.spec().strideW()
          + " apart: a vector of channels is faster than one of columns");
    }
    long scratch = FilterShape.scratchFloats(problem, machine);
    if (scratch > Integer.MAX_VALUE) {
      return Support.unsupported("scratch memory of " + scratch + " floats is more than an array holds");
    }
    return Support.SUPPORTED;
  }

  /**
   * Filters of a group from which on they fill vectors better than columns do. Measured: short rows are computed partly
   * twice, a 1×1 kernel uses each loaded vector only once, and a stride has to be dealt out.
   */
  private static int enoughFilters(ConvProblem problem) {
    boolean longRows = problem.output().w() >= LONG_ROW;
    boolean severalTaps = problem.weights().h() * problem.weights().w() > 1;
    if (longRows && severalTaps) {
      return 16;
    }
    return problem.spec().strideW() == 1 ? 6 : 2;
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return new FilterPlan(problem, parameters, FilterShape.of(problem, machine), kernels,
        Effort.of(problem, machine).threads(threads));
  }
}
