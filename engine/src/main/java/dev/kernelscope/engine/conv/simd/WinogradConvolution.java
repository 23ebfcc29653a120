package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * Winograd's method for 3×3 layers with many channels and filters: a quarter of the products, or less than half of
 * them; at stride 2 some two thirds.
 *
 * @param method tiles of which size
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record WinogradConvolution(Winograd method, Machine machine, Kernels kernels) implements ConvolutionImplementation {

  private static final int TAPS = 3;

  /** Fewer channels or filters give too few products to pay for the transforms. */
  private static final int LEAST_CHANNELS = 32;

  /** Smaller maps than this waste too much of their tiles, as do those of less than two tiles less a cell. */
  private static final int SMALLEST = 6;

  /** Heavy weights over values of input and output up to which the products pay for the weights' way. */
  private static final int HEAVY = 32;

  /** Floats of transformed weights up to which they may come again for every few tiles; above, they are heavy. */
  private static final int LIGHT_WEIGHTS = 3 << 20;

  /** Tiles that go through all products together: one micro-kernel's, whose factors and products fit the cache. */
  private static final int FEW_TILES = 14;

  /** Tiles that share heavy weights. */
  private static final int MANY_TILES = 49;

  @Override
  public String name() {
    return method.name();
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public Support supports(ConvProblem problem) {
    ConvSpec spec = problem.spec();
    if (problem.weights().h() != TAPS || problem.weights().w() != TAPS || spec.groups() > 1) {
      return Support.unsupported("the kernel is not one of 3x3 over all channels");
    }
    if (spec.strideH() != method.stride() || spec.strideW() != method.stride()) {
      return Support.unsupported("the stride is " + spec.strideH() + "x" + spec.strideW() + " and not "
          + method.stride() + "x" + method.stride());
    }
    if (spec.dilationH() > 1 || spec.dilationW() > 1) {
      return Support.unsupported("the dilation is not 1");
    }
    int channels = problem.input().c();
    int filters = problem.output().c();
    if (channels % machine.lanes() != 0 || channels < LEAST_CHANNELS || filters < LEAST_CHANNELS) {
      return Support.unsupported(channels + " channels and " + filters + " filters: needed are " + LEAST_CHANNELS
          + " of each, and whole vectors of channels");
    }
    int smaller = Math.min(problem.output().h(), problem.output().w());
    if (smaller < SMALLEST || smaller < 2 * method.outputs() - 1) {
      return Support.unsupported("the output is " + problem.output().h() + "x" + problem.output().w()
          + ", too small for tiles of " + method.outputs() + "x" + method.outputs());
    }
    long values = (long) problem.input().imageSize() + problem.output().imageSize();
    if (weights(problem) > LIGHT_WEIGHTS && weights(problem) > HEAVY * values) {
      return Support.unsupported("transformed weights would be " + weights(problem) / values
          + " times as many as input and output values, too many to come from memory for so few tiles");
    }
    return fitsMemory(problem);
  }

  /** Floats of transformed weights. */
  private long weights(ConvProblem problem) {
    return (long) method.factors() * method.factors() * problem.input().c() * problem.output().c();
  }

  private Support fitsMemory(ConvProblem problem) {
    long values = (long) method.factors() * method.factors() * (problem.input().c() + problem.output().c());
    if (weights(problem) > Integer.MAX_VALUE / 2 || values * MANY_TILES > Integer.MAX_VALUE / 4) {
      return Support.unsupported("transformed weights or tiles are more than an array holds");
    }
    return DirectConvolution.fitsMemory(problem, Scheme.dense(problem, machine));
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    int used = Effort.of(problem, machine).threads(threads);
    int most = weights(problem) <= LIGHT_WEIGHTS ? FEW_TILES : MANY_TILES;
    if (WinogradPlan.isInPlace(problem, machine)) {
      return new WinogradPlan(method, problem, parameters, machine, kernels, most, used);
    }
    Scheme scheme = Scheme.dense(problem, machine);
    TileGrid grid = TileGrid.inPlace(method, problem);
    Bands bands = Bands.cut(problem, scheme, Math.max(grid.bands(most), used), method.outputs());
    WinogradBand runner = new WinogradBand(method, problem, parameters, machine, kernels, bands, most);
    return new PixelPlan(problem, scheme, machine, kernels, bands, runner, used);
  }
}
