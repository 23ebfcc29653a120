package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.LoopPlan;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;

/**
 * A prepared 1×1 layer on planes. An item of work is a strip of cells and a share of the filters. At stride 1 planes
 * are read where they lie; otherwise the cells of a strip that are not jumped over are copied first.
 */
final class PlanePlan extends LoopPlan {

  /** Scratch is cut at cache lines. */
  private static final int LINE = 16;

  private final ConvProblem problem;
  private final PlaneWeights weights;
  private final PlaneStrips strips;
  private final PlaneKernel[] kernels;
  private final int taps;
  private final Shares shares;
  private final int pitch;
  private final boolean copied;

  PlanePlan(ConvProblem problem, Parameters parameters, Machine machine, Kernels kernels, int threads) {
    super(threads, Effort.of(problem, machine).isWorthWaking());
    this.problem = problem;
    int lanes = machine.lanes();
    Walk walk = Walk.of(problem);
    this.taps = walk.tapsPerRun();
    int plane = problem.output().h() * problem.output().w();
    PlaneShape shape = PlaneShape.of(machine, plane);
    this.weights = PlaneWeights.of(problem, parameters, shape.rows(), lanes);
    boolean split = problem.input().n() == 1 && problem.weights().size() > problem.input().size();
    this.strips = PlaneStrips.of(problem, shape.cells(lanes), split ? 1 : threads);
    this.shares = new Shares(weights.blocks(), split ? Math.min(weights.blocks(), threads) : 1);
    this.copied = problem.spec().strideH() > 1 || problem.spec().strideW() > 1;
    this.pitch = copied ? strips.most() : problem.input().h() * problem.input().w();
    this.kernels = new PlaneKernel[shape.rows() + 1];
    for (int block = 0; block < weights.blocks(); block++) {
      int rows = weights.rows(block);
      if (this.kernels[rows] == null) {
        this.kernels[rows] = kernels.plane(new PlaneTile(rows, shape.vectors(), lanes, shape.lone(),
            walk.depth(), pitch, plane, problem.hasBias(), problem.spec().activation()));
      }
    }
  }

  /** Floats that one thread needs; may be more than an array holds. */
  static long scratchFloats(ConvProblem problem, Machine machine, int threads) {
    int plane = problem.output().h() * problem.output().w();
    int tile = PlaneShape.of(machine, plane).cells(machine.lanes());
    return LINE + (long) problem.input().c() * PlaneStrips.of(problem, tile, threads).most();
  }

  @Override
  protected int scratchFloats() {
    return LINE + (copied ? problem.input().c() * pitch + LINE - 1 & -LINE : 0);
  }

  @Override
  public int items() {
    return problem.input().n() * shares.count() * strips.count();
  }

  @Override
  public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    int strip = item % strips.count();
    int share = item / strips.count() % shares.count();
    int image = item / (strips.count() * shares.count());
    int scratch = thread * scratchFloats();
    int srcAt = srcOffset + image * problem.input().imageSize();
    int dstAt = dstOffset + image * problem.output().imageSize();
    int from = strips.start(strip);
    if (copied) {
      copy(src, srcAt, from, strips.end(strip), workspace, scratch + LINE);
      strip(share, workspace, scratch + LINE, strip, dst, dstAt + from, workspace, scratch);
    } else {
      strip(share, src, srcAt + from, strip, dst, dstAt + from, workspace, scratch);
    }
  }

  private void strip(int share, float[] x, int xAt, int strip, float[] y, int yAt, float[] scratch, int scratchAt) {
    int count = strips.end(strip) - strips.start(strip);
    int tiles = count / strips.tile();
    int plane = problem.output().h() * problem.output().w();
    for (int block = shares.start(share); block < shares.start(share + 1); block++) {
      int to = yAt + weights.filter(block) * plane;
      tiles(block, x, xAt, y, to, tiles, scratch, scratchAt);
      if (tiles * strips.tile() < count) {
        int last = count - strips.tile();
        tiles(block, x, xAt + last, y, to + last, 1, scratch, scratchAt);
      }
    }
  }

  private void tiles(int block, float[] x, int xAt, float[] y, int yAt, int tiles, float[] scratch, int scratchAt) {
    PlaneKernel kernel = kernels[weights.rows(block)];
    kernel.run(x, xAt, weights.values(), weights.at(block), taps, y, yAt, weights.bias(), weights.filter(block),
        tiles, scratch, scratchAt);
  }

  /** Copies what some output cells read of all planes. */
  private void copy(float[] src, int srcAt, int from, int end, float[] dst, int dstAt) {
    int width = problem.output().w();
    int down = problem.spec().strideH() * problem.input().w();
    int along = problem.spec().strideW();
    int plane = problem.input().h() * problem.input().w();
    for (int channel = 0; channel < problem.input().c(); channel++) {
      for (int cell = from; cell < end; ) {
        int column = cell % width;
        int count = Math.min(width - column, end - cell);
        Deal.every(along, src, srcAt + channel * plane + cell / width * down + column * along, dst,
            dstAt + channel * pitch + cell - from, count);
        cell += count;
      }
    }
  }
}
