package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.Loop;
import dev.kernelscope.engine.conv.internal.Parallel;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import dev.kernelscope.engine.tensor.Layout;
import java.util.List;

/**
 * A depthwise layer on pixels that are read where they lie: taps outside of the input are left out. An item is a strip
 * of an image and a share of the channels; neighbouring strips stay with one thread, whose cache holds the rows that
 * they both read.
 */
final class LanePlan implements PreparedConvolution, Loop {

  /** A corner, an edge or neither, both ways. */
  private static final int MOST_KERNELS = 9;

  private final LaneLayer layer;
  private final int threads;
  private final boolean worthWaking;
  private final int[] starts;
  private final LaneStrip[] strips;
  private final int shares;

  private LanePlan(LaneLayer layer, int threads, boolean worthWaking) {
    ConvProblem problem = layer.problem();
    this.layer = layer;
    this.threads = threads;
    this.worthWaking = worthWaking;
    List<TileAxis.Run> runs = TileAxis.of(problem.rows()).runs(layer.size().rows());
    int tiles = runs.stream().mapToInt(TileAxis.Run::tiles).sum();
    this.starts = new int[tiles];
    this.strips = new LaneStrip[tiles];
    int tile = 0;
    for (TileAxis.Run run : runs) {
      LaneStrip strip = new LaneStrip(layer, run.before(), run.after());
      for (int i = 0; i < run.tiles(); i++, tile++) {
        starts[tile] = run.start() + i * layer.size().rows();
        strips[tile] = strip;
      }
    }
    int whole = problem.input().n() * tiles;
    this.shares = Math.min(layer.weights().blocks().size(), (threads + whole - 1) / whole);
  }

  /**
   * A plan, or null if the input has to be copied: because it is in planes, its padding is not zeros, or it would take
   * more micro-kernels than are worth compiling.
   */
  static LanePlan of(ConvProblem problem, Parameters parameters, Machine machine, Kernels kernels, int threads) {
    if (problem.layout() != Layout.NHWC || problem.spec().paddingMode() != PaddingMode.ZEROS) {
      return null;
    }
    Scheme scheme = Scheme.depthwise(problem, machine);
    LaneTile.Size size = LaneTile.size(LaneLayer.taps(problem), problem.output().h(), problem.output().w(), machine);
    TileAxis columns = TileAxis.of(problem.columns());
    int kernelsNeeded = columns.runs(size.columns()).size() * TileAxis.of(problem.rows()).runs(size.rows()).size();
    if (kernelsNeeded > MOST_KERNELS) {
      return null;
    }
    PackedWeights weights = PackedWeights.of(problem, parameters, scheme);
    LaneLayer layer = LaneLayer.of(problem, weights, scheme, columns, problem.output().h(), machine, kernels);
    return new LanePlan(layer, threads, Effort.of(problem, machine).isWorthWaking());
  }

  @Override
  public int workspaceFloats() {
    return 0;
  }

  @Override
  public int items() {
    return layer.problem().input().n() * strips.length * shares;
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
    ConvProblem problem = layer.problem();
    int share = item % shares;
    int tile = item / shares % strips.length;
    int image = item / shares / strips.length;
    int row = starts[tile] * problem.spec().strideH() - problem.rows().before();
    int srcAt = srcOffset + image * problem.input().imageSize() + row * layer.inputRow()
        - problem.columns().before() * problem.input().c();
    int dstAt = dstOffset + image * problem.output().imageSize() + starts[tile] * layer.outputRow();
    strips[tile].run(src, srcAt, dst, dstAt, block(share), block(share + 1));
  }

  private int block(int share) {
    return (int) ((long) layer.weights().blocks().size() * share / shares);
  }
}
