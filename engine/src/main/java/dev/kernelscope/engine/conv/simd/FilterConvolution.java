package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;
import dev.kernelscope.engine.tensor.Layout;

/**
 * One plane of weights over one plane of input: image filters, and depthwise layers with any multiplier. A vector holds neighbouring
 * output columns; the weights are broadcast.
 *
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record FilterConvolution(Machine machine, Kernels kernels) implements ConvolutionImplementation {

  @Override
  public String name() {
    return "filter";
  }

  @Override
  public Support supports(ConvProblem problem) {
    if (problem.channelsPerGroup() != 1) {
      return Support.unsupported("a filter reads " + problem.channelsPerGroup() + " channels, not one");
    }
    boolean planes = problem.layout() == Layout.NCHW || problem.input().c() == 1 && problem.output().c() == 1;
    if (!planes) {
      return Support.unsupported("the layout is NHWC, and planes are needed");
    }
    if (problem.spec().strideW() != 1) {
      return Support.unsupported("columns are " + problem.spec().strideW() + " apart, and neighbours are needed");
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
