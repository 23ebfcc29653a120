package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.conv.spi.PreparedGradient;
import dev.kernelscope.engine.conv.spi.Support;
import dev.kernelscope.engine.tensor.Layout;

/**
 * The gradient to the input of first layers, tap by tap: for each weight of a filter, its channel and its tap, a plane
 * of the products with what arrives, summed over the filters; these are a product of matrices, as in a 1×1 layer, that
 * wastes nothing at the ends of rows. Then each cell of the input adds what the planes of its taps hold for it. The
 * second step is one addition for as many multiplications as there are filters, so there should be some.
 *
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record TapGradient(Machine machine, Kernels kernels) implements GradientImplementation {

  /** Channels of a group from which on they fill vectors better than columns do. */
  private static final int ENOUGH_CHANNELS = 6;

  /** Filters of a group below which the additions take too large a part. */
  private static final int FEW_FILTERS = 4;

  @Override
  public String name() {
    return "taps";
  }

  @Override
  public Support supports(ConvProblem forward, GradientTarget target) {
    if (target != GradientTarget.INPUT) {
      return Support.unsupported("only the gradient to the input is gathered from taps");
    }
    if (forward.layout() != Layout.NCHW) {
      return Support.unsupported("the layout is NHWC, and planes are needed");
    }
    if (forward.channelsPerGroup() >= ENOUGH_CHANNELS) {
      return Support.unsupported(forward.channelsPerGroup()
          + " channels read the same filters: a vector of channels is faster than one of columns");
    }
    if (forward.filtersPerGroup() < FEW_FILTERS) {
      return Support.unsupported(forward.filtersPerGroup() + " filters are too few for the sums over taps");
    }
    if (Walk.of(1, forward.filtersPerGroup()).rest() > 0) {
      return Support.unsupported(forward.filtersPerGroup() + " filters do not fall into equal loops");
    }
    if (forward.spec().paddingMode() != PaddingMode.ZEROS && !forward.padding().isNone()) {
      return Support.unsupported("cells that are read as padding are not gathered");
    }
    if (forward.weights().h() * (long) forward.weights().w() > Tile.DEEPEST) {
      return Support.unsupported("the kernel has more than " + Tile.DEEPEST + " taps");
    }
    if (!TapPlanes.of(forward, machine).isPossible()) {
      return Support.unsupported("rows are shorter than a vector, or than what taps shift them by");
    }
    long floats = TapInputGradient.floats(forward, machine);
    return floats > Integer.MAX_VALUE / 2 ? Support.unsupported("scratch memory of " + floats
        + " floats is more than an array holds") : Support.SUPPORTED;
  }

  @Override
  public PreparedGradient prepare(ConvProblem forward, GradientTarget target, int threads) {
    return new TapInputGradient(forward, machine, kernels, Effort.of(forward, machine).threads(threads));
  }
}
