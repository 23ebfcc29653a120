package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.Tile.Start;
import dev.kernelscope.engine.conv.simd.Tile.Steps;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.Arrays;

/** Adds to the sums of the gradient to the weights what some rows of some images make. */
final class WeightVisit {

  private static final float[] NO_BIAS = new float[0];

  private final ConvProblem problem;
  private final WeightShape shape;
  private final FilterBlocks blocks;
  private final WeightInput input;
  private final int[] columns;
  private final int[] taps;
  private final Transpose[] toPixels;
  private final Transpose[] toPlanes;
  private final TileKernel[][] whole;
  private final TileKernel[][] single;

  /**
   * What an item computes of all weights.
   *
   * @param firstBlock the first block of filters
   * @param endBlock the one after the last
   * @param firstColumn the first column
   * @param endColumn the one after the last, filling included
   */
  record Share(int firstBlock, int endBlock, int firstColumn, int endColumn) {}

  WeightVisit(ConvProblem problem, WeightShape shape, FilterBlocks blocks, Machine machine, Kernels kernels) {
    this.problem = problem;
    this.shape = shape;
    this.blocks = blocks;
    this.input = new WeightInput(problem, shape);
    this.columns = input.columns(shape.filledColumns());
    this.taps = taps();
    int last = blocks.blocksPerGroup() - 1;
    int pixels = problem.output().h() % shape.rows() == 0 ? shape.rows() : problem.output().h() % shape.rows();
    this.toPixels = new Transpose[] {
        Transpose.of(machine, kernels, blocks.count(0), pixels * problem.output().w()),
        Transpose.of(machine, kernels, blocks.count(last), pixels * problem.output().w())};
    this.toPlanes = new Transpose[] {Transpose.of(machine, kernels, blocks.count(0), shape.columns()),
        Transpose.of(machine, kernels, blocks.count(last), shape.columns())};
    this.whole = kernels(shape.depth(), kernels);
    this.single = shape.images() == 1 ? whole : kernels(shape.depth() / shape.images(), kernels);
  }

  /** The micro-kernels by vectors of a block: those of the first visit, and those of the ones after it. */
  private TileKernel[][] kernels(int depth, Kernels kernels) {
    TileKernel[][] made = new TileKernel[2][shape.vectors() + 1];
    for (int block : new int[] {0, blocks.blocksPerGroup() - 1}) {
      int vectors = blocks.vectors(block);
      for (Start start : new Start[] {Start.ZERO, Start.OUTPUT}) {
        made[start == Start.ZERO ? 0 : 1][vectors] = kernels.tile(new Tile(shape.tile(), vectors, shape.lanes(), depth,
            shape.flat(), Steps.LISTED, start, Activation.NONE));
      }
    }
    return made;
  }

  /** Where the loops over output pixels begin in the input; where all pixels lie, if there is one flat loop. */
  private int[] taps() {
    int width = problem.output().w();
    int[] at = new int[shape.images() * shape.rows() * width / (shape.flat() ? 1 : shape.depth())];
    int step = shape.flat() ? 1 : shape.depth();
    for (int t = 0; t < at.length; t++) {
      int pixel = t * step;
      int row = pixel / width;
      at[t] = row / shape.rows() * input.image() + row % shape.rows() * problem.spec().strideH() * input.pitch()
          + pixel % width;
    }
    return at;
  }

  /** Scratch floats of a visit; may be more than an array holds. */
  static long floats(ConvProblem problem, WeightShape shape) {
    return WeightInput.floats(problem, shape)
        + (long) shape.images() * shape.rows() * problem.output().w() * shape.lanes() * shape.vectors();
  }

  /**
   * Adds.
   *
   * @param first whether nothing has been added yet, whatever the sums hold
   * @param images one, or those of a whole visit
   * @param row the first output row
   * @param rows how many
   * @param src the input
   * @param srcAt where the first image begins
   * @param arriving the arriving gradient
   * @param arrivingAt where the first image begins
   * @param workspace holds the sums, and scratch
   * @param sumsAt where the sums begin
   * @param scratchAt where the scratch begins
   */
  void add(Share share, boolean first, int images, int row, int rows, float[] src, int srcAt, float[] arriving,
      int arrivingAt, float[] workspace, int sumsAt, int scratchAt) {
    int pixelsAt = scratchAt + (int) WeightInput.floats(problem, shape);
    int group = -1;
    float[] x = input.isInPlace() ? src : workspace;
    int xAt = scratchAt;
    for (int block = share.firstBlock; block < share.endBlock; block++) {
      if (blocks.group(block) != group) {
        group = blocks.group(block);
        if (input.isInPlace()) {
          xAt = srcAt + group * problem.channelsPerGroup() * input.plane()
              + row * problem.spec().strideH() * input.pitch();
        } else {
          int slice = problem.weights().h() * problem.weights().w();
          input.copy(src, srcAt, row, rows, images, group, share.firstColumn / slice,
              Math.min(problem.channelsPerGroup(), Math.ceilDiv(share.endColumn, slice)), workspace, scratchAt);
        }
      }
      pixels(block, images, row, rows, arriving, arrivingAt, workspace, pixelsAt);
      TileKernel kernel = (images == shape.images() ? whole : single)[first ? 0 : 1][blocks.vectors(block)];
      int step = blocks.filled(block);
      int products = shape.flat() ? images * rows * problem.output().w() : rows * problem.output().w() / shape.depth();
      kernel.run(x, xAt, columns, share.firstColumn, taps, products, workspace, pixelsAt, workspace,
          sumsAt + blocks.before(block) * shape.filledColumns() + share.firstColumn * step, step, NO_BIAS, 0,
          share.endColumn - share.firstColumn);
    }
  }

  /** Turns a block's part of the arriving gradient to pixels. */
  private void pixels(int block, int images, int row, int rows, float[] arriving, int arrivingAt, float[] dst,
      int dstAt) {
    int plane = problem.output().h() * problem.output().w();
    int step = blocks.filled(block);
    int count = rows * problem.output().w();
    Transpose transpose = toPixels[blocks.isLast(block) ? 1 : 0];
    if (blocks.count(block) < step) {
      Arrays.fill(dst, dstAt, dstAt + images * count * step, 0f);
    }
    for (int n = 0; n < images; n++) {
      transpose.toPixels(arriving,
          arrivingAt + n * problem.output().imageSize() + blocks.filter(block) * plane + row * problem.output().w(),
          plane, dst, dstAt + n * count * step, step, blocks.count(block), count);
    }
  }

  /** Turns a block's sums to OIHW. */
  void turn(int block, float[] sums, int sumsAt, float[] dst, int dstAt) {
    toPlanes[blocks.isLast(block) ? 1 : 0].toPlanes(sums, sumsAt, blocks.filled(block), dst, dstAt, shape.columns(),
        blocks.count(block), shape.columns());
  }
}
