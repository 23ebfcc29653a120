package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.GradientPlan;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.Arrays;

/**
 * The gradient to the weights of a depthwise layer, a vector of channels at a time: bands of input and of what arrives
 * are copied to pixels, and all sums stay in registers while they are walked through. An item is a part of the batch
 * with a block of channels; how many parts there are depends on no thread, for it decides about the order of the
 * additions.
 */
final class LaneWeightGradient extends GradientPlan {

  /** Floats of a band, if a row is not more: a part of the second cache. */
  private static final int BUDGET = 64 << 10;

  /** Parts and blocks together are about so many, if there are images enough. */
  private static final int ITEMS = 8;

  private final ConvProblem problem;
  private final LaneBlocks blocks;
  private final PixelInput input;
  private final Transpose toPixels;
  private final ProductKernel[] kernels;
  private final int tapRows;
  private final int taps;
  private final int pitch;
  private final int rows;
  private final int inputFloats;
  private final int threadFloats;
  private final int parts;

  /**
   * A plan.
   *
   * @param threads how many threads may work
   */
  LaneWeightGradient(ConvProblem problem, Machine machine, Kernels kernels, int threads) {
    super(threads, Effort.of(problem, machine).isWorthWaking());
    this.problem = problem;
    this.blocks = LaneBlocks.of(problem, machine);
    ConvProblem part = blocks.part(problem);
    int height = problem.output().h();
    int width = problem.output().w();
    this.rows = bandRows(problem, blocks);
    int least = height % rows == 0 ? rows : height % rows;
    this.pitch = Math.toIntExact(PixelInput.pitch(part));
    this.inputFloats = Math.toIntExact(PixelInput.rowsFor(part, rows) * pitch);
    this.threadFloats = Math.addExact(inputFloats, rows * width * blocks.lanes());
    this.input = new PixelInput(part, machine, kernels, least);
    this.toPixels = Transpose.of(machine, kernels, blocks.lanes(), least * width);
    this.taps = problem.weights().h() * problem.weights().w();
    this.tapRows = Math.clamp(mostTaps(machine) / problem.weights().w(), 1, problem.weights().h());
    this.kernels = new ProductKernel[Math.ceilDiv(problem.weights().h(), tapRows)];
    for (int i = 0; i < this.kernels.length; i++) {
      int lanes = blocks.lanes();
      this.kernels[i] = kernels.product(new ProductTile(lanes,
          Math.min(tapRows, problem.weights().h() - i * tapRows), problem.weights().w(),
          problem.spec().dilationH() * pitch, problem.spec().dilationW() * lanes, problem.spec().strideW() * lanes,
          problem.spec().strideH() * pitch, width));
    }
    this.parts = Math.clamp(Math.ceilDiv(ITEMS, blocks.count()), 1, problem.input().n());
  }

  /** Sums that stay in registers. */
  static int mostTaps(Machine machine) {
    return machine.registers() == 32 ? 25 : 12;
  }

  private static int bandRows(ConvProblem problem, LaneBlocks blocks) {
    ConvProblem part = blocks.part(problem);
    long row = PixelInput.pitch(part) * problem.spec().strideH() + (long) problem.output().w() * blocks.lanes();
    long fitting = (BUDGET - PixelInput.pitch(part) * problem.rows().effectiveKernel()) / row;
    return (int) Math.clamp(fitting, 1, problem.output().h());
  }

  /** Scratch floats on one thread; may be more than an array holds. */
  static long floats(ConvProblem problem, Machine machine) {
    LaneBlocks blocks = LaneBlocks.of(problem, machine);
    ConvProblem part = blocks.part(problem);
    int rows = bandRows(problem, blocks);
    return PixelInput.rowsFor(part, rows) * PixelInput.pitch(part) + (long) rows * problem.output().w() * blocks.lanes()
        + (ITEMS + 1L) * (blocks.count() + 1L) * blocks.lanes() * problem.weights().imageSize();
  }

  @Override
  protected int items() {
    return parts * blocks.count();
  }

  @Override
  protected int sharedFloats() {
    return items() * taps * blocks.lanes();
  }

  @Override
  protected int threadFloats() {
    return threadFloats;
  }

  @Override
  protected void item(int item, float[] src, int srcAt, float[] arriving, int arrivingAt, float[] dst, int dstAt,
      float[] workspace, int scratchAt) {
    int channel = blocks.first(item % blocks.count());
    int part = item / blocks.count();
    int images = problem.input().n();
    int sums = item * taps * blocks.lanes();
    int plane = problem.input().h() * problem.input().w();
    int area = problem.output().h() * problem.output().w();
    Arrays.fill(workspace, sums, sums + taps * blocks.lanes(), 0f);
    for (int n = (int) ((long) images * part / parts); n < (int) ((long) images * (part + 1) / parts); n++) {
      int from = srcAt + n * problem.input().imageSize() + channel * plane;
      int arrives = arrivingAt + n * problem.output().imageSize() + channel * area;
      for (int row = 0; row < problem.output().h(); row += rows) {
        add(row, src, from, arriving, arrives, workspace, sums, scratchAt);
      }
    }
  }

  @Override
  protected void end(float[] dst, int dstAt, float[] workspace) {
    for (int channel = 0; channel < blocks.channels(); channel++) {
      int block = Math.min(channel / blocks.lanes(), blocks.count() - 1);
      int lane = channel - blocks.first(block);
      for (int tap = 0; tap < taps; tap++) {
        float sum = 0;
        for (int part = 0; part < parts; part++) {
          sum += workspace[((part * blocks.count() + block) * taps + tap) * blocks.lanes() + lane];
        }
        dst[dstAt + channel * taps + tap] = sum;
      }
    }
  }

  /** Adds a band of an image. */
  private void add(int row, float[] src, int srcAt, float[] arriving, int arrivingAt, float[] workspace, int sumsAt,
      int scratch) {
    int lanes = blocks.lanes();
    int width = problem.output().w();
    int count = Math.min(rows, problem.output().h() - row);
    input.copy(src, srcAt, row, count, workspace, scratch);
    toPixels.toPixels(arriving, arrivingAt + row * width, problem.output().h() * width, workspace,
        scratch + inputFloats, lanes, lanes, count * width);
    for (int i = 0; i < kernels.length; i++) {
      kernels[i].run(workspace, scratch + inputFloats, workspace,
          scratch + i * tapRows * problem.spec().dilationH() * pitch, workspace,
          sumsAt + i * tapRows * problem.weights().w() * lanes, count);
    }
  }
}
