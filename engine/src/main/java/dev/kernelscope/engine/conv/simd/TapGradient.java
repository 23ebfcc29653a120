package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.GradientSupport;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.conv.spi.PreparedGradient;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * The gradient to the input of first layers, by columns of taps: for each column of a kernel, its channel and its place
 * in a row, the products with what arrives, summed over the filters and over the column. That is a product of matrices,
 * as in a 1×1 layer: the arriving planes are read where they lie, and nothing is wasted at the ends of rows. Then each
 * cell of the input adds what the columns of its taps hold for it. The second step is one addition for as many
 * multiplications as filters and rows of the kernel, so there should be some.
 *
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record TapGradient(Machine machine, Kernels kernels) implements GradientImplementation {

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
    return GradientSupport.planes(forward)
        .and(() -> FilterGradient.fewChannels(forward))
        .and(() -> enoughFilters(forward))
        .and(() -> GradientSupport.zeroPadding(forward))
        .and(() -> supportsPlanes(forward))
        .and(() -> GradientSupport.fits(TapInputGradient.floats(forward, machine)));
  }

  private static Support enoughFilters(ConvProblem forward) {
    int filters = forward.filtersPerGroup();
    if (filters > Tile.DEEPEST) {
      return Support.unsupported(filters + " filters are more than a loop of " + Tile.DEEPEST);
    }
    return filters >= FEW_FILTERS ? Support.SUPPORTED
        : Support.unsupported(filters + " filters are too few for the sums over taps");
  }

  private Support supportsPlanes(ConvProblem forward) {
    if (forward.weights().h() * (long) forward.weights().w() > Tile.DEEPEST) {
      return Support.unsupported("the kernel has more than " + Tile.DEEPEST + " taps");
    }
    return TapShape.of(forward, machine).isPossible() ? Support.SUPPORTED
        : Support.unsupported("rows are shorter than a vector, or than what taps shift them by");
  }

  @Override
  public PreparedGradient prepare(ConvProblem forward, GradientTarget target, int threads) {
    return new TapInputGradient(forward, machine, kernels, Effort.of(forward, machine).threads(threads));
  }
}
