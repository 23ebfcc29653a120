package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;
import dev.kernelscope.engine.tensor.Layout;

/**
 * 1×1 layers on planes (NCHW): a product of matrices, weights by planes. A vector holds neighbouring cells, the weights
 * are broadcast, and nothing is turned to pixels.
 *
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record PlaneConvolution(Machine machine, Kernels kernels) implements ConvolutionImplementation {

  /** Cells of the largest tile: the same for all machines, so that none differs from another in what it supports. */
  private static final int LEAST_CELLS = 49;

  @Override
  public String name() {
    return "plane";
  }

  @Override
  public Support supports(ConvProblem problem) {
    if (problem.layout() != Layout.NCHW) {
      return Support.unsupported("the layout is NHWC, and planes are needed");
    }
    if (problem.weights().h() * problem.weights().w() > 1 || problem.spec().groups() > 1) {
      return Support.unsupported("the kernel is not one of 1x1 over all channels");
    }
    if (!problem.padding().isNone()) {
      return Support.unsupported("there is padding");
    }
    if (problem.output().h() * problem.output().w() < LEAST_CELLS) {
      return Support.unsupported("planes of at least " + LEAST_CELLS + " cells are needed, not "
          + problem.output().h() + "x" + problem.output().w());
    }
    if (Walk.of(problem).rest() > 0) {
      return Support.unsupported(problem.input().c() + " channels do not fall into equal loops");
    }
    long floats =
        Math.max(PlanePlan.scratchFloats(problem, machine, 1), problem.weights().size() + (long) Tile.DEEPEST);
    return floats > Integer.MAX_VALUE ? Support.unsupported("weights or scratch memory of " + floats
        + " floats are more than an array holds") : Support.SUPPORTED;
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return new PlanePlan(problem, parameters, machine, kernels, Effort.of(problem, machine).threads(threads));
  }
}
