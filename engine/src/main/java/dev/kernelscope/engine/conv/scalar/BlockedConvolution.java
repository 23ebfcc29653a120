package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * Implicit GEMM: blocks of four filters × six positions stay in registers while the taps of all channels pass by. A
 * table says where each tap lies, so that stride, dilation and layout cost nothing and no column matrix has to be
 * written.
 */
final class BlockedConvolution implements ConvolutionImplementation {

  /** Positions of a strip for which a panel of weights is loaded once; about a quarter of the first-level cache. */
  private static final int POSITIONS = 192;

  @Override
  public String name() {
    return "blocked";
  }

  @Override
  public Support supports(ConvProblem problem) {
    if (problem.filtersPerGroup() < BlockKernel.FILTERS) {
      return Support.unsupported("a block has " + BlockKernel.FILTERS
          + " filters, and a group of this problem has only " + problem.filtersPerGroup());
    }
    long panels = BlockedPlan.panelFloats(problem);
    if (panels > Integer.MAX_VALUE) {
      return Support.unsupported("packed weights have " + panels + " floats, more than an array holds");
    }
    return Limits.check(Strips.floats(problem, outputRows(problem)) + BlockKernel.CELLS);
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return new BlockedPlan(problem, Strips.likeInput(problem, outputRows(problem)), parameters, threads);
  }

  private static int outputRows(ConvProblem problem) {
    return Math.clamp(POSITIONS / problem.output().w(), 1, problem.output().h());
  }
}
