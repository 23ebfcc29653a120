package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.conv.spi.Support;

/**
 * Winograd's method for 3×3 layers with many channels and filters: a quarter of the products, or less than half of
 * them.
 *
 * @param method tiles of which size
 * @param machine vector width and registers
 * @param kernels where micro-kernels come from
 */
record WinogradConvolution(Winograd method, Machine machine, Kernels kernels) implements ConvolutionImplementation {

  private static final int TAPS = 3;

  /** Fewer channels or filters give too few products to pay for the transforms. */
  private static final int LEAST_CHANNELS = 32;

  /** Output sizes from which on tiles of 4×4 waste less than tiles of 2×2 save; measured, see ADR 0004. */
  private static final int LARGE = 20;

  /** Smaller maps than this waste too much of their tiles. */
  private static final int SMALLEST = 6;

  /** Floats of transformed weights that stay near the core. */
  private static final int NEAR_WEIGHTS = 1 << 20;

  /** Transformed weights over values of input and output up to which the products pay for the weights' way. */
  private static final int HEAVY = 64;

  /** Tiles that go through all products together while the weights are near; they and their products fit the cache. */
  private static final int FEW_TILES = 14;

  /** Tiles that share weights from afar. */
  private static final int MANY_TILES = 49;

  @Override
  public String name() {
    return "winograd" + method.outputs();
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
    if (spec.strideH() > 1 || spec.strideW() > 1 || spec.dilationH() > 1 || spec.dilationW() > 1) {
      return Support.unsupported("stride and dilation are not 1");
    }
    int channels = problem.input().c();
    int filters = problem.output().c();
    if (channels % machine.lanes() != 0 || channels < LEAST_CHANNELS || filters < LEAST_CHANNELS) {
      return Support.unsupported(channels + " channels and " + filters + " filters: needed are " + LEAST_CHANNELS
          + " of each, and whole vectors of channels");
    }
    int smaller = Math.min(problem.output().h(), problem.output().w());
    if (method == Winograd.F4 ? smaller < LARGE : smaller < SMALLEST || smaller >= LARGE) {
      return Support.unsupported("the output is " + problem.output().h() + "x" + problem.output().w()
          + ", for which tiles of " + method.outputs() + "x" + method.outputs() + " are not the fastest");
    }
    long weights = method.products() * (long) channels * filters;
    long values = (long) problem.input().imageSize() + problem.output().imageSize();
    if (weights > HEAVY * values) {
      return Support.unsupported("transformed weights would be " + weights / values
          + " times as many as input and output values, too many to come from memory for so few tiles");
    }
    return fitsMemory(problem);
  }

  private Support fitsMemory(ConvProblem problem) {
    long weights = method.products() * (long) problem.input().c() * problem.output().c();
    long values = method.products() * (long) (problem.input().c() + problem.output().c());
    long tiles = values * across(problem) * down(problem);
    if (weights > Integer.MAX_VALUE / 2 || tiles > Integer.MAX_VALUE / 2) {
      return Support.unsupported("transformed weights or tiles are more than an array holds");
    }
    return DirectConvolution.fitsMemory(problem, Scheme.dense(problem, machine));
  }

  private int across(ConvProblem problem) {
    return (problem.output().w() + method.outputs() - 1) / method.outputs();
  }

  private int down(ConvProblem problem) {
    return (problem.output().h() + method.outputs() - 1) / method.outputs();
  }

  @Override
  public PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads) {
    int used = Effort.of(problem, machine).threads(threads);
    Scheme scheme = Scheme.dense(problem, machine);
    Bands bands = Bands.cut(problem, scheme, Math.max(bands(problem), used), method.outputs());
    WinogradRunner runner = new WinogradRunner(method, problem, parameters, machine, kernels, bands.rows());
    return new PixelPlan(problem, scheme, machine, kernels, bands, runner, used);
  }

  private int bands(ConvProblem problem) {
    int weights = method.products() * problem.input().c() * problem.output().c();
    int tiles = weights <= NEAR_WEIGHTS ? FEW_TILES : MANY_TILES;
    int rows = Math.max(1, tiles / across(problem));
    return (down(problem) + rows - 1) / rows;
  }
}
