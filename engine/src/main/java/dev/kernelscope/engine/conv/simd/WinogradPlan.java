package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.Loop;
import dev.kernelscope.engine.conv.internal.Parallel;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.tensor.Layout;

/**
 * Winograd's method from pixels to pixels where they lie: nothing is copied but the tiles at the border. The work falls
 * into items, one an image, a part of its tiles and a share of the blocks of filters.
 */
final class WinogradPlan implements PreparedConvolution, Loop {

  private final ConvProblem problem;
  private final TileGrid grid;
  private final WinogradRunner runner;
  private final int parts;
  private final int shares;
  private final int threads;
  private final boolean worthWaking;

  /**
   * A plan.
   *
   * @param most most tiles at a time
   * @param threads how many threads may work
   */
  WinogradPlan(Winograd method, ConvProblem problem, Parameters parameters, Machine machine, Kernels kernels, int most,
      int threads) {
    this.problem = problem;
    this.grid = TileGrid.inPlace(method, problem);
    this.parts = grid.parts(most);
    int[] counts = grid.counts(parts).toArray();
    this.runner = new WinogradRunner(method, problem, parameters, machine, kernels, counts);
    int items = problem.input().n() * parts;
    this.shares = Math.min(runner.blocks().size(), (threads + items - 1) / items);
    this.threads = threads;
    this.worthWaking = Effort.of(problem, machine).isWorthWaking();
  }

  /** Whether a problem's input and output can be used where they lie. */
  static boolean isInPlace(ConvProblem problem, Machine machine) {
    boolean zeros = problem.padding().isNone() || problem.spec().paddingMode() == PaddingMode.ZEROS;
    return zeros && problem.layout() == Layout.NHWC
        && PixelOutput.isInPlace(problem, Scheme.dense(problem, machine));
  }

  @Override
  public int workspaceFloats() {
    return Math.multiplyExact(runner.scratchFloats(), Math.min(threads, items()));
  }

  @Override
  public int items() {
    return problem.input().n() * parts * shares;
  }

  @Override
  public boolean isWorthWaking() {
    return worthWaking;
  }

  @Override
  public void execute(float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    Parallel.run(threads, this, src, srcOffset, dst, dstOffset, workspace);
  }

  @Override
  public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    int image = item / (parts * shares);
    int part = item / shares % parts;
    int first = grid.first(part, parts);
    runner.run(src, srcOffset + image * problem.input().imageSize(), grid, first, grid.first(part + 1, parts) - first,
        dst, dstOffset + image * problem.output().imageSize(), share(item % shares), share(item % shares + 1),
        workspace, thread * runner.scratchFloats());
  }

  private int share(int index) {
    return runner.blocks().size() * index / shares;
  }
}
