package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.conv.spi.PreparedGradient;
import dev.kernelscope.engine.conv.spi.Support;
import dev.kernelscope.engine.tensor.Layout;

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
    if (forward.layout() != Layout.NCHW) {
      return Support.unsupported("the layout is NHWC, and planes are needed");
    }
    return switch (target) {
      case INPUT -> supportsInput(forward);
      case WEIGHTS -> supportsWeights(forward);
      case BIAS -> Support.unsupported("nothing is filtered to sum a plane");
    };
  }

  private Support supportsWeights(ConvProblem forward) {
    if (forward.filtersPerGroup() >= ENOUGH_FILTERS) {
      return Support.unsupported(forward.filtersPerGroup()
          + " filters read the same channels: a vector of filters is faster than one of columns");
    }
    long floats = PlaneWeightGradient.floats(forward);
    return floats > Integer.MAX_VALUE / 2 ? Support.unsupported("scratch memory of " + floats
        + " floats is more than an array holds") : Support.SUPPORTED;
  }

  private Support supportsInput(ConvProblem forward) {
    if (forward.channelsPerGroup() >= ENOUGH_CHANNELS) {
      return Support.unsupported(forward.channelsPerGroup()
          + " channels read the same filters: a vector of channels is faster than one of columns");
    }
    if (forward.spec().paddingMode() != PaddingMode.ZEROS && !forward.padding().isNone()) {
      return Support.unsupported("cells that are read as padding are not gathered");
    }
    int across = forward.spec().strideW();
    for (int phase = 0; phase < forward.spec().strideH() * across; phase++) {
      FilterPhase filter = FilterPhase.of(forward, phase / across, phase % across);
      if (filter == null) {
        return Support.unsupported("some cells are read by no tap, or some positions read padding alone");
      }
      if (FilterShape.scratchFloats(filter.filter(), machine) > Integer.MAX_VALUE / 2) {
        return Support.unsupported("scratch memory is more than an array holds");
      }
    }
    return Support.SUPPORTED;
  }

  @Override
  public PreparedGradient prepare(ConvProblem forward, GradientTarget target, int threads) {
    int most = Effort.of(forward, machine).threads(threads);
    return target == GradientTarget.INPUT ? new FilterInputGradient(forward, machine, kernels, most)
        : new PlaneWeightGradient(forward, machine, most);
  }
}
