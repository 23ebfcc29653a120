package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.GradientSupport;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.conv.spi.PreparedGradient;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * Gradients by planes, where a vector of channels or of filters would be all but empty: to the input of layers with few
 * channels a group, such as first and depthwise ones, by image filters; to the weights of few filters a group, such as
 * depthwise ones, plane by plane.
 *
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record FilterGradient(Machine machine, Kernels kernels) implements GradientImplementation {

  /** Channels of a group from which on they fill vectors better than columns do. */
  private static final int ENOUGH_CHANNELS = 6;

  /** Filters of a group from which on they fill vectors better than columns do. */
  private static final int ENOUGH_FILTERS = 4;

  @Override
  public String name() {
    return "filter";
  }

  @Override
  public Support supports(ConvProblem forward, GradientTarget target) {
    return GradientSupport.planes(forward).and(() -> switch (target) {
      case INPUT -> fewChannels(forward).and(() -> GradientSupport.zeroPadding(forward)).and(() -> phases(forward))
          .and(() -> GradientSupport.fits(FilterInputGradient.floats(forward, machine)));
      case WEIGHTS -> fewFilters(forward).and(() -> GradientSupport.fits(PlaneWeightGradient.floats(forward)));
      case BIAS -> Support.unsupported("nothing is filtered to sum a plane");
    });
  }

  /** Whether cells of a plane fill vectors better than channels do. */
  static Support fewChannels(ConvProblem forward) {
    return forward.channelsPerGroup() < ENOUGH_CHANNELS ? Support.SUPPORTED
        : Support.unsupported(forward.channelsPerGroup()
            + " channels read the same filters: a vector of channels is faster than one of columns");
  }

  private static Support fewFilters(ConvProblem forward) {
    return forward.filtersPerGroup() < ENOUGH_FILTERS ? Support.SUPPORTED
        : Support.unsupported(forward.filtersPerGroup()
            + " filters read the same channels: a vector of filters is faster than one of columns");
  }

  private static Support phases(ConvProblem forward) {
    return FilterPhase.all(forward) != null ? Support.SUPPORTED
        : Support.unsupported("some cells are read by no tap, or some positions read padding alone");
  }

  @Override
  public PreparedGradient prepare(ConvProblem forward, GradientTarget target, int threads) {
    int most = Effort.of(forward, machine).threads(threads);
    return target == GradientTarget.INPUT ? new FilterInputGradient(forward, machine, kernels, most)
        : new PlaneWeightGradient(forward, machine, most);
  }
}
