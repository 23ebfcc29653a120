package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.LoopPlan;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Layout;
import java.util.List;

/**
 * A depthwise layer on pixels that are read where they lie: the border needs no copy. An item is a strip
 * of an image and a share of the channels; neighbouring strips stay with one thread, whose cache holds the rows that
 * they both read.
 */
final class LanePlan extends LoopPlan {

  /** The ends of an output row and all between them. */
  private static final int MOST_KERNELS = 3;

  private final LaneLayer layer;
  private final LaneStrip strip;
  private final int strips;
  private final Shares shares;

  private LanePlan(LaneLayer cut, int above, int below, int threads, boolean worthWaking) {
    super(threads, worthWaking);
    this.strips = (cut.problem().output().h() + cut.size().rows() - 1) / cut.size().rows();
    this.shares = Shares.of(cut.weights().blocks().size(), threads, cut.problem().input().n() * strips);
    this.layer = shares.count() > 1 ? cut.apart() : cut;
    this.strip = new LaneStrip(layer, above, below);
  }

  /**
   * A plan, or null if the input has to be copied: because it is in planes, its padding is not zeros, or so much of it
   * that it reaches into several tiles.
   */
  static LanePlan of(ConvProblem problem, Parameters parameters, Machine machine, Kernels kernels, int threads) {
    if (problem.layout() != Layout.NHWC || problem.spec().paddingMode() != PaddingMode.ZEROS) {
      return null;
    }
    Scheme scheme = Scheme.depthwise(problem, machine);
    PackedWeights weights = PackedWeights.of(problem, parameters, scheme);
    LaneLayer layer = LaneLayer.of(problem, weights, scheme, TileAxis.of(problem.columns()), problem.output().h(),
        machine, kernels);
    List<TileAxis.Run> rows = TileAxis.of(problem.rows()).runs(layer.size().rows());
    int above = rows.getFirst().before();
    int below = rows.getLast().after();
    boolean simple = rows.stream().allMatch(run -> isAllOrNothing(run.before(), above)
        && isAllOrNothing(run.after(), below)) && above + below <= layer.windowRows()
        && layer.columns().runs(layer.size().columns()).size() <= MOST_KERNELS
        && (layer.held() || above == 0 && below == 0);
    return simple ? new LanePlan(layer, above, below, threads, Effort.of(problem, machine).isWorthWaking()) : null;
  }

  private static boolean isAllOrNothing(int outside, int most) {
    return outside == 0 || outside == most;
  }

  @Override
  protected int scratchFloats() {
    return 0;
  }

  @Override
  public int items() {
    return layer.problem().input().n() * strips * shares.count();
  }

  @Override
  public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    ConvProblem problem = layer.problem();
    int share = item % shares.count();
    int tile = item / shares.count() % strips;
    int image = item / shares.count() / strips;
    int outputRow = Math.min(tile * layer.size().rows(), problem.output().h() - layer.size().rows());
    int row = outputRow * problem.spec().strideH() - problem.rows().before();
    strip.run(src, srcOffset + image * problem.input().imageSize() + row * layer.inputRow(), row < 0,
        row + layer.windowRows() > problem.input().h(), dst,
        dstOffset + image * problem.output().imageSize() + outputRow * layer.outputRow(), shares.start(share),
        shares.start(share + 1));
  }
}
