package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.conv.spi.PreparedGradient;
import dev.kernelscope.engine.conv.spi.Support;
import dev.kernelscope.engine.tensor.Layout;

/**
 * The three gradients row by row and tap by tap. At stride 1 the loops go over neighbouring cells, and C2 turns them to
 * vectors; at a stride in width they step over the input cell by cell.
 */
final class RowGradient implements GradientImplementation {

  /** Operations from which on other threads are worth waking: some hundred microseconds. */
  private static final double WORTH_WAKING = 2e6;

  @Override
  public String name() {
    return "rows";
  }

  @Override
  public Support supports(ConvProblem forward, GradientTarget target) {
    if (forward.layout() != Layout.NCHW) {
      return Support.unsupported("the layout is NHWC, and rows of planes are needed");
    }
    return target == GradientTarget.BIAS || forward.spec().paddingMode() == PaddingMode.ZEROS
        || forward.padding().isNone() ? Support.SUPPORTED
        : Support.unsupported("cells that are read as padding are not gathered");
  }

  @Override
  public PreparedGradient prepare(ConvProblem forward, GradientTarget target, int threads) {
    boolean worthWaking = forward.operations() > WORTH_WAKING;
    return switch (target) {
      case INPUT -> new RowInputGradient(forward, threads, worthWaking);
      case WEIGHTS -> new RowWeightGradient(forward, threads, worthWaking);
      case BIAS -> new RowBiasGradient(forward);
    };
  }
}
