package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.internal.GradientSupport;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.conv.spi.PreparedGradient;
import dev.kernelscope.engine.conv.spi.Support;

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
    Support planes = GradientSupport.planes(forward);
    return target == GradientTarget.BIAS ? planes : planes.and(() -> GradientSupport.zeroPadding(forward));
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
