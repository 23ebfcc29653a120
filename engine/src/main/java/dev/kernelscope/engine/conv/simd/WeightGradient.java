package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.Loop;
import dev.kernelscope.engine.conv.internal.Parallel;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.PreparedGradient;

/**
 * The gradient to the weights, by the micro-kernels of the direct method: where that has pixels, here are the weights
 * of a filter; where it walks over products, this walks over output pixels; and its weights are the arriving gradient
 * as pixels. An item is a part of the batch with some of the filters and some of their weights; at the end the parts'
 * sums are added in order and turned to OIHW.
 */
final class WeightGradient implements PreparedGradient {

  private final ConvProblem problem;
  private final WeightVisit visit;
  private final FilterBlocks blocks;
  private final WeightShape shape;
  private final int sums;
  private final Shares filterShares;
  private final Shares columnShares;
  private final int threads;
  private final Effort effort;

  /**
   * A plan.
   *
   * @param threads how many threads may work
   */
  WeightGradient(ConvProblem problem, Machine machine, Kernels kernels, int threads) {
    this.problem = problem;
    this.shape = WeightShape.of(problem, machine);
    this.blocks = shape.blocks(problem);
    this.sums = Math.toIntExact(shape.sums(problem));
    this.visit = new WeightVisit(problem, shape, blocks, machine, kernels);
    this.threads = threads;
    this.effort = Effort.of(problem, machine);
    this.filterShares = Shares.of(blocks.count(), threads, shape.partials());
    this.columnShares = Shares.of(shape.tiles(), threads, shape.partials() * filterShares.count());
  }

  /** Scratch floats on one thread; may be more than an array holds. */
  static long floats(ConvProblem problem, Machine machine) {
    WeightShape shape = WeightShape.of(problem, machine);
    return (long) shape.partials() * shape.sums(problem) + WeightVisit.floats(problem, shape);
  }

  @Override
  public int workspaceFloats() {
    int sharing = Math.min(threads, items());
    return Math.toIntExact((long) shape.partials() * sums + (long) sharing * WeightVisit.floats(problem, shape));
  }

  private int items() {
    return shape.partials() * filterShares.count() * columnShares.count();
  }

  @Override
  public void execute(float[] src, int srcAt, float[] arriving, int arrivingAt, float[] dst, int dstAt,
      float[] workspace) {
    Parallel.run(threads, new Sums(arriving, arrivingAt), src, srcAt, dst, dstAt, workspace);
    Parallel.run(threads, new End(), src, srcAt, dst, dstAt, workspace);
  }

  /** All sums of all parts. */
  private final class Sums implements Loop {

    private final float[] arriving;
    private final int arrivingAt;

    private Sums(float[] arriving, int arrivingAt) {
      this.arriving = arriving;
      this.arrivingAt = arrivingAt;
    }

    @Override
    public int items() {
      return WeightGradient.this.items();
    }

    @Override
    public boolean isWorthWaking() {
      return effort.isWorthWaking();
    }

    @Override
    public void item(int item, int thread, float[] src, int srcAt, float[] dst, int dstAt, float[] workspace) {
      int column = item % columnShares.count();
      int filter = item / columnShares.count() % filterShares.count();
      int part = item / columnShares.count() / filterShares.count();
      int scratch = shape.partials() * sums + thread * (int) WeightVisit.floats(problem, shape);
      WeightVisit.Share share = new WeightVisit.Share(filterShares.start(filter), filterShares.start(filter + 1),
          columnShares.start(column) * shape.tile(), columnShares.start(column + 1) * shape.tile());
      int images = problem.input().n();
      int end = (int) ((long) images * (part + 1) / shape.partials());
      int start = (int) ((long) images * part / shape.partials());
      for (int image = start; image < end; ) {
        int count = Math.min(shape.images(), end - image);
        count = count < shape.images() ? 1 : count;
        int from = srcAt + image * problem.input().imageSize();
        int arrives = arrivingAt + image * problem.output().imageSize();
        for (int row = 0; row < problem.output().h(); row += shape.rows()) {
          int rows = Math.min(shape.rows(), problem.output().h() - row);
          visit.add(share, image == start && row == 0, count, row, rows, src, from, arriving, arrives, workspace,
              part * sums, scratch);
        }
        image += count;
      }
    }
  }

  /** The sums of the parts, added and turned, a block of filters an item. */
  private final class End implements Loop {

    @Override
    public int items() {
      return blocks.count();
    }

    @Override
    public boolean isWorthWaking() {
      return effort.isWorthWaking() && (long) shape.partials() * sums > 1 << 18;
    }

    @Override
    public void item(int block, int thread, float[] src, int srcAt, float[] dst, int dstAt, float[] workspace) {
      int first = blocks.before(block) * shape.filledColumns();
      int end = first + blocks.filled(block) * shape.filledColumns();
      for (int part = 1; part < shape.partials(); part++) {
        add(workspace, first, part * sums, end - first);
      }
      visit.turn(block, workspace, first, dst, dstAt + blocks.filter(block) * shape.columns());
    }

    private void add(float[] sums, int first, int further, int count) {
      for (int i = first; i < first + count; i++) {
        sums[i] += sums[i + further];
      }
    }
  }
}
