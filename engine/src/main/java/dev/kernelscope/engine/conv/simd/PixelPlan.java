package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.LoopPlan;
import dev.kernelscope.engine.conv.simd.PackedWeights.Block;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;

/**
 * A prepared convolution on pixels. The work falls into items, one an image, a band of rows and a share of the blocks
 * of filters; a thread does an item from the copy of its input to the copy of its output, in scratch of its own.
 */
final class PixelPlan extends LoopPlan {

  private final ConvProblem problem;
  private final Bands bands;
  private final BandRunner runner;
  private final Shares shares;
  private final int inputPitch;
  private final PixelInput input;
  private final PixelInput planes;
  private final PixelOutput output;

  /**
   * A plan.
   *
   * @param bands how to cut the output
   * @param runner what computes a band of them
   * @param threads how many threads may work
   */
  PixelPlan(ConvProblem problem, Scheme scheme, Machine machine, Kernels kernels, Bands bands, BandRunner runner,
      int threads) {
    super(threads, Effort.of(problem, machine).isWorthWaking());
    this.problem = problem;
    this.bands = bands;
    this.runner = runner;
    int items = problem.input().n() * bands.count();
    this.shares = Shares.of(runner.blocks().size(), threads, items);
    this.inputPitch = (int) PixelInput.pitch(problem);
    int leastRows = bands.least(problem.output().h());
    this.input = PixelInput.isInPlace(problem) ? null : new PixelInput(problem, machine, kernels, leastRows);
    this.planes = input == null ? null
        : new PixelInput(problem.withLayout(Layout.NCHW), machine, kernels, leastRows);
    int leastFilters = shares.count() == 1
        ? problem.output().c() : runner.blocks().stream().mapToInt(Block::count).min().getAsInt();
    this.output = PixelOutput.isInPlace(problem, scheme) ? null
        : new PixelOutput(problem, scheme, machine, kernels, leastFilters, leastRows);
  }

  private PixelPlan(PixelPlan other) {
    super(other.threads(), other.isWorthWaking());
    this.problem = other.problem;
    this.bands = other.bands;
    this.runner = other.runner;
    this.shares = other.shares;
    this.inputPitch = other.inputPitch;
    this.input = other.planes;
    this.planes = other.planes;
    this.output = other.output;
  }

  /** The input is copied in any case, from planes as well as from pixels; where it is not, none can be read. */
  @Override
  public PreparedConvolution fromPlanes() {
    return planes == null ? null : new PixelPlan(this);
  }

  /** The direct method. */
  static PixelPlan direct(ConvProblem given, Parameters parameters, Scheme scheme, Machine machine,
      Kernels kernels, int threads) {
    ConvProblem problem = isSequence(given, scheme) ? sequence(given) : given;
    PackedWeights weights = PackedWeights.of(problem, parameters, scheme);
    Bands bands = Bands.of(problem, scheme, splitsFilters(problem, weights, threads) ? 1 : threads);
    TileRunner runner = new TileRunner(problem, scheme, weights, bands.rows(), kernels);
    return new PixelPlan(problem, scheme, machine, kernels, bands, runner, threads);
  }

  /** Whether rows mean nothing: pixels are computed one by one, and lie one behind the other. */
  private static boolean isSequence(ConvProblem problem, Scheme scheme) {
    return TileCut.isEven(problem) && PixelInput.isInPlace(problem) && PixelOutput.isInPlace(problem, scheme);
  }

  /**
   * The same pixels as a column, so that threads share them evenly: of 25 rows of 25 pixels one of two would have 13,
   * which are 24 tiles of 14 pixels, and of 625 pixels 313, which are 23.
   */
  private static ConvProblem sequence(ConvProblem problem) {
    Shape image = problem.input();
    Shape column = Shape.of(image.n(), image.c(), image.h() * image.w(), 1);
    return ConvProblem.of(problem.spec(), column, problem.weights(), problem.hasBias(), problem.layout());
  }

  /**
   * Whether threads share the filters of a band in place of its rows: where there are more weights than input, so that
   * each of them comes to one core only.
   */
  private static boolean splitsFilters(ConvProblem problem, PackedWeights weights, int threads) {
    return problem.input().n() == 1 && weights.blocks().size() % threads == 0
        && weights.values().length > problem.input().size();
  }

  /** A depthwise layer whose input is copied, or has no padding. */
  static PixelPlan depthwise(ConvProblem problem, Parameters parameters, Machine machine, Kernels kernels,
      int threads) {
    Scheme scheme = Scheme.depthwise(problem, machine);
    PackedWeights weights = PackedWeights.of(problem, parameters, scheme);
    Bands bands = Bands.of(problem, scheme, threads);
    LaneRunner runner = new LaneRunner(problem, scheme, weights, bands.least(problem.output().h()), machine,
        kernels);
    return new PixelPlan(problem, scheme, machine, kernels, bands, runner, threads);
  }

  @Override
  protected int scratchFloats() {
    return Math.addExact(bands.floats(), runner.scratchFloats());
  }

  @Override
  public int items() {
    return problem.input().n() * bands.count() * shares.count();
  }

  @Override
  public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    int image = item / (bands.count() * shares.count());
    band(item, src, srcOffset + image * problem.input().imageSize(), dst,
        dstOffset + image * problem.output().imageSize(), workspace, thread * scratchFloats());
  }

  private void band(int item, float[] src, int srcAt, float[] dst, int dstAt, float[] scratch, int scratchAt) {
    int band = item / shares.count() % bands.count();
    int row = bands.start(band, problem.output().h());
    int rows = bands.start(band + 1, problem.output().h()) - row;
    int firstBlock = shares.start(item % shares.count());
    int endBlock = shares.start(item % shares.count() + 1);
    int runnerAt = scratchAt + bands.floats();
    float[] x = scratch;
    int xAt = scratchAt;
    if (input == null) {
      x = src;
      xAt = srcAt + row * problem.spec().strideH() * inputPitch;
    } else {
      input.copy(src, srcAt, row, rows, scratch, scratchAt);
    }
    if (output == null) {
      runner.run(x, xAt, rows, dst, dstAt + row * problem.output().w() * problem.output().c(), firstBlock,
          endBlock, scratch, runnerAt);
    } else {
      int yAt = scratchAt + bands.inputFloats();
      runner.run(x, xAt, rows, scratch, yAt, firstBlock, endBlock, scratch, runnerAt);
      int filter = runner.blocks().get(firstBlock).filter();
      Block last = runner.blocks().get(endBlock - 1);
      output.copy(scratch, yAt, row, rows, filter, last.filter() + last.count() - filter, dst, dstAt);
    }
  }
}
