package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.LoopPlan;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Layout;

/**
 * Winograd's method from pixels to pixels where they lie: nothing is copied but the tiles at the border. The work falls
 * into items, one an image, a part of its tiles and a share of the blocks of filters.
 */
final class WinogradPlan extends LoopPlan {

  private final ConvProblem problem;
  private final TileGrid grid;
  private final WinogradRunner runner;
  private final int parts;
  private final Shares shares;

  /**
   * A plan.
   *
   * @param most most tiles at a time
   * @param threads how many threads may work
   */
  WinogradPlan(Winograd method, ConvProblem problem, Parameters parameters, Machine machine, Kernels kernels, int most,
      int threads) {
    super(threads, Effort.of(problem, machine).isWorthWaking());
    this.problem = problem;
    this.grid = TileGrid.inPlace(method, problem);
    this.parts = grid.parts(most);
    int[] counts = grid.counts(parts).toArray();
    this.runner = new WinogradRunner(method, problem, parameters, machine, kernels, counts);
    this.shares = Shares.of(runner.blocks().size(), threads, problem.input().n() * parts);
  }

  /** Whether a problem's input and output can be used where they lie. */
  static boolean isInPlace(ConvProblem problem, Machine machine) {
    boolean zeros = problem.padding().isNone() || problem.spec().paddingMode() == PaddingMode.ZEROS;
    return zeros && problem.layout() == Layout.NHWC
        && PixelOutput.isInPlace(problem, Scheme.dense(problem, machine));
  }

  @Override
  protected int scratchFloats() {
    return runner.scratchFloats();
  }

  @Override
  public int items() {
    return problem.input().n() * parts * shares.count();
  }

  @Override
  public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    int share = item % shares.count();
    int part = item / shares.count() % parts;
    int image = item / shares.count() / parts;
    int first = grid.first(part, parts);
    runner.run(src, srcOffset + image * problem.input().imageSize(), grid, first, grid.first(part + 1, parts) - first,
        dst, dstOffset + image * problem.output().imageSize(), shares.start(share), shares.start(share + 1),
        workspace, thread * runner.scratchFloats());
  }
}
