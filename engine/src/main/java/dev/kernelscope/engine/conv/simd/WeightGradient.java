package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.GradientPlan;
import dev.kernelscope.engine.conv.internal.Loop;
import dev.kernelscope.engine.conv.spec.ConvProblem;

/**
 * The gradient to the weights, by the micro-kernels of the direct method: where that has pixels, here are the weights
 * of a filter; where it walks over products, this walks over output pixels; and its weights are the arriving gradient
 * as pixels. An item is a part of the batch with some of the filters and some of their weights; at the end the parts'
 * sums are added in order and turned to OIHW.
 */
final class WeightGradient extends GradientPlan {

  /** Floats of all parts' sums from which on it is worth waking threads to add them. */
  private static final int MANY_SUMS = 1 << 18;

  private final ConvProblem problem;
  private final WeightVisit visit;
  private final FilterBlocks blocks;
  private final WeightShape shape;
  private final int sums;
  private final Shares filterShares;
  private final Shares columnShares;
  private final boolean severalEnd;

  /**
   * A plan.
   *
   * @param threads how many threads may work
   */
  WeightGradient(ConvProblem problem, Machine machine, Kernels kernels, int threads) {
    super(threads, Effort.of(problem, machine).isWorthWaking());
    this.problem = problem;
    this.shape = WeightShape.of(problem, machine);
    this.blocks = shape.blocks(problem);
    this.sums = Math.toIntExact(shape.sums(problem));
    this.visit = new WeightVisit(problem, shape, blocks, machine, kernels);
    this.filterShares = Shares.of(blocks.count(), threads, shape.partials());
    this.severalEnd = Effort.of(problem, machine).isWorthWaking() && (long) shape.partials() * sums > MANY_SUMS;
    this.columnShares = Shares.of(shape.tiles(), threads, shape.partials() * filterShares.count());
  }

  /** Scratch floats on one thread; may be more than an array holds. */
  static long floats(ConvProblem problem, Machine machine) {
    WeightShape shape = WeightShape.of(problem, machine);
    return (long) shape.partials() * shape.sums(problem) + WeightVisit.floats(problem, shape);
  }

  @Override
  protected int sharedFloats() {
    return shape.partials() * sums;
  }

  @Override
  protected int threadFloats() {
    return (int) WeightVisit.floats(problem, shape);
  }

  @Override
  protected int items() {
    return shape.partials() * filterShares.count() * columnShares.count();
  }

  @Override
  protected void item(int item, float[] src, int srcAt, float[] arriving, int arrivingAt, float[] dst, int dstAt,
      float[] workspace, int scratchAt) {
    int column = item % columnShares.count();
    int filter = item / columnShares.count() % filterShares.count();
    int part = item / columnShares.count() / filterShares.count();
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
            part * sums, scratchAt);
      }
      image += count;
    }
  }

  @Override
  protected void end(float[] dst, int dstAt, float[] workspace) {
    run(new End(), workspace, 0, dst, dstAt, workspace);
  }

  /** The sums of the parts, added and turned, a block of filters an item. */
  private final class End implements Loop {

    @Override
    public int items() {
      return blocks.count();
    }

    @Override
    public boolean isWorthWaking() {
      return severalEnd;
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
