package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.internal.Border;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * One filter at a time, row by row: each pass adds a few taps to a whole row of the output, which stays in the
 * first-level cache. For groups of few filters, where there is nothing to share between filters: depthwise layers and
 * image filters.
 */
final class RowConvolution implements ConvolutionImplementation {

  /** Floats of a strip's input to aim at: about a quarter of a second-level cache. */
  private static final int STRIP_FLOATS = 1 << 16;

  @Override
  public String name() {
    return "rows";
  }

  @Override
  public Support supports(ConvProblem problem) {
    return Limits.check(Strips.floats(problem, outputRows(problem)) + problem.output().w());
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    return new RowPlan(problem, Strips.planes(problem, outputRows(problem)), parameters, threads);
  }

  /** Rows whose input fills a strip, yet at least as many as make the copy of rows that two strips share bearable. */
  private static int outputRows(ConvProblem problem) {
    long inputRows = STRIP_FLOATS / Math.max(1, Border.plane(problem).rowFloats() * problem.channelsPerGroup());
    long fitting = (inputRows - problem.rows().effectiveKernel()) / problem.spec().strideH() + 1;
    long sharing = problem.rows().effectiveKernel() / problem.spec().strideH();
    return Math.clamp(Math.max(fitting, sharing), 1, problem.output().h());
  }
}
