package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.GradientSupport;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.conv.spi.PreparedGradient;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * The gradients of depthwise layers on pixels: a vector holds neighbouring channels, each with its own weights, so that
 * no end of a row and no stride leaves lanes empty. Planes are turned to pixels and back, a vector of channels at a
 * time.
 *
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record LaneGradient(Machine machine, Kernels kernels) implements GradientImplementation {

  /**
   * Taps that a micro-kernel to the input may have, some 50 bytes each, one after the other: HotSpot compiles no method
   * of more than 8000.
   */
  private static final int MOST_TAPS = 128;

  @Override
  public String name() {
    return "depthwise";
  }

  @Override
  public Support supports(ConvProblem forward, GradientTarget target) {
    if (forward.channelsPerGroup() != 1 || forward.filtersPerGroup() != 1) {
      return Support.unsupported("groups have " + forward.channelsPerGroup() + " channels and "
          + forward.filtersPerGroup() + " filters, not one of each");
    }
    if (forward.input().c() < LaneBlocks.LEAST) {
      return Support.unsupported("channels are " + forward.input().c() + ", and a vector holds at least "
          + LaneBlocks.LEAST);
    }
    return GradientSupport.planes(forward).and(() -> switch (target) {
      case INPUT -> supportsInput(forward);
      case WEIGHTS -> supportsWeights(forward);
      case BIAS -> Support.unsupported("sums over planes need no weights");
    });
  }

  private Support supportsInput(ConvProblem forward) {
    if (forward.weights().h() * (long) forward.weights().w() > MOST_TAPS) {
      return Support.unsupported("the kernel has more than " + MOST_TAPS + " taps");
    }
    return GradientSupport.zeroPadding(forward)
        .and(() -> PhaseAxis.support(forward))
        .and(() -> GradientSupport.fits(LaneInputGradient.floats(forward, machine)));
  }

  private Support supportsWeights(ConvProblem forward) {
    if (forward.weights().w() > LaneWeightGradient.mostTaps(machine)) {
      return Support.unsupported("the kernel has more columns than there are registers");
    }
    if (forward.output().w() > Tile.DEEPEST) {
      return Support.unsupported("rows are longer than " + Tile.DEEPEST);
    }
    return GradientSupport.fits(LaneWeightGradient.floats(forward, machine));
  }

  @Override
  public PreparedGradient prepare(ConvProblem forward, GradientTarget target, int threads) {
    int most = Effort.of(forward, machine).threads(threads);
    return target == GradientTarget.INPUT ? new LaneInputGradient(forward, machine, kernels, most)
        : new LaneWeightGradient(forward, machine, kernels, most);
  }
}
