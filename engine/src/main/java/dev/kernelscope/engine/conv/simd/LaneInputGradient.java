package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.GradientPlan;
import dev.kernelscope.engine.conv.spec.ConvProblem;

/**
 * The gradient to the input of a depthwise layer, a vector of channels at a time: what arrives is copied to pixels,
 * each phase of the stride ({@link PhaseAxis}) is computed from it to its places between those of the others, and the
 * rows are copied to planes. An item is a band of rows of a block of channels of an image.
 */
final class LaneInputGradient extends GradientPlan {

  /** Floats of a band, if a row is not more: a part of the second cache. */
  private static final int BUDGET = 64 << 10;

  private final ConvProblem problem;
  private final LaneBlocks blocks;
  private final PhaseAxis rows;
  private final PhaseAxis columns;
  private final PixelInput input;
  private final Transpose toPlanes;
  private final PhaseKernel[] phases;
  private final int[] readsAt;
  private final int[] weightsAt;
  private final int[] taps;
  private final int pitch;
  private final int inputFloats;
  private final int threadFloats;
  private final int bands;

  /**
   * A plan.
   *
   * @param threads how many threads may work
   */
  LaneInputGradient(ConvProblem problem, Machine machine, Kernels kernels, int threads) {
    super(threads, Effort.of(problem, machine).isWorthWaking());
    this.problem = problem;
    this.blocks = LaneBlocks.of(problem, machine);
    this.rows = new PhaseAxis(problem.rows());
    this.columns = new PhaseAxis(problem.columns());
    ConvProblem stride1 = InputGradient.stride1(blocks.part(problem));
    this.pitch = Math.toIntExact(PixelInput.pitch(stride1));
    int least = bandRows(problem, blocks);
    this.bands = Math.ceilDiv(rows.count(), least);
    int most = Math.ceilDiv(rows.count(), bands);
    this.inputFloats = Math.multiplyExact(most + rows.reach(), pitch);
    this.threadFloats = Math.addExact(inputFloats, most * outputFloats(problem, blocks));
    this.input = new PixelInput(stride1, machine, kernels, rows.count() / bands);
    this.toPlanes = Transpose.of(machine, kernels, blocks.lanes(), problem.input().w());
    int across = problem.spec().strideW();
    this.phases = new PhaseKernel[problem.spec().strideH() * across];
    this.readsAt = new int[phases.length];
    this.weightsAt = new int[phases.length];
    this.taps = new int[problem.weights().h() * problem.weights().w()];
    int tap = 0;
    for (int phase = 0; phase < phases.length; phase++) {
      int[] down = rows.taps(phase / across);
      int[] along = columns.taps(phase % across);
      boolean any = down.length * along.length > 0;
      phases[phase] = kernels.phase(new PhaseTile(blocks.lanes(), any ? down.length : 0, any ? along.length : 0,
          rows.tapStep() * pitch, columns.tapStep() * blocks.lanes(), pitch, across * blocks.lanes(),
          outputFloats(problem, blocks)));
      readsAt[phase] = any ? (rows.reach() - rows.back(down[0])) * pitch
          + (columns.reach() - columns.back(along[0])) * blocks.lanes() : 0;
      weightsAt[phase] = tap * blocks.lanes();
      for (int i : down) {
        for (int j : along) {
          taps[tap++] = i * problem.weights().w() + j;
        }
      }
    }
  }

  /** Floats of the output rows that belong to one row of phases. */
  private static int outputFloats(ConvProblem problem, LaneBlocks blocks) {
    return problem.spec().strideH() * problem.input().w() * blocks.lanes();
  }

  private static int bandRows(ConvProblem problem, LaneBlocks blocks) {
    PhaseAxis rows = new PhaseAxis(problem.rows());
    long pitch = PixelInput.pitch(InputGradient.stride1(blocks.part(problem)));
    long fitting = (BUDGET - rows.reach() * pitch) / (pitch + outputFloats(problem, blocks));
    return (int) Math.clamp(fitting, 1, rows.count());
  }

  /** Scratch floats on one thread; may be more than an array holds. */
  static long floats(ConvProblem problem, Machine machine) {
    LaneBlocks blocks = LaneBlocks.of(problem, machine);
    long pitch = PixelInput.pitch(InputGradient.stride1(blocks.part(problem)));
    long band = bandRows(problem, blocks);
    long row = (long) problem.spec().strideH() * problem.input().w() * blocks.lanes();
    return (band + new PhaseAxis(problem.rows()).reach()) * pitch + band * row
        + (long) blocks.count() * blocks.lanes() * problem.weights().h() * problem.weights().w();
  }

  @Override
  protected int sharedFloats() {
    return blocks.count() * taps.length * blocks.lanes();
  }

  @Override
  protected int threadFloats() {
    return threadFloats;
  }

  @Override
  protected int items() {
    return problem.input().n() * blocks.count() * bands;
  }

  @Override
  protected void begin(float[] weights, int weightsFrom, float[] workspace) {
    int lanes = blocks.lanes();
    for (int block = 0; block < blocks.count(); block++) {
      for (int tap = 0; tap < taps.length; tap++) {
        int from = weightsFrom + blocks.first(block) * taps.length + taps[tap];
        for (int lane = 0; lane < lanes; lane++) {
          workspace[(block * taps.length + tap) * lanes + lane] = weights[from + lane * taps.length];
        }
      }
    }
  }

  @Override
  protected void item(int item, float[] weights, int weightsFrom, float[] arriving, int arrivingAt, float[] dst,
      int dstAt, float[] workspace, int scratchAt) {
    int block = item / bands % blocks.count();
    int image = item / bands / blocks.count();
    int first = start(item % bands);
    int end = start(item % bands + 1);
    int channel = blocks.first(block);
    int outputPlane = problem.output().h() * problem.output().w();
    int plane = problem.input().h() * problem.input().w();
    input.copy(arriving, arrivingAt + image * problem.output().imageSize() + channel * outputPlane, first,
        end - first, workspace, scratchAt);
    int row = Math.max(0, rows.cell(first, 0));
    int count = Math.min(problem.input().h(), rows.cell(end, 0)) - row;
    for (int phase = 0; phase < phases.length; phase++) {
      phase(phase, first, end, row, block, workspace, scratchAt);
    }
    toPlanes.toPlanes(workspace, scratchAt + inputFloats, blocks.lanes(), dst,
        dstAt + image * problem.input().imageSize() + channel * plane + row * problem.input().w(), plane,
        blocks.lanes(), count * problem.input().w());
  }

  private void phase(int phase, int first, int end, int row, int block, float[] workspace, int scratch) {
    int lanes = blocks.lanes();
    int down = phase / problem.spec().strideW();
    int along = phase % problem.spec().strideW();
    int from = Math.max(first, rows.first(down) - rows.first());
    int count = Math.min(end, rows.first(down) - rows.first() + rows.count(down)) - from;
    int u = columns.first(along) - columns.first();
    if (count > 0 && columns.count(along) > 0) {
      int to = (rows.cell(from, down) - row) * problem.input().w() + columns.cell(u, along);
      phases[phase].run(workspace, scratch + (from - first) * pitch + u * lanes + readsAt[phase], workspace,
          block * taps.length * lanes + weightsAt[phase], workspace, scratch + inputFloats + to * lanes, count,
          columns.count(along));
    }
  }

  private int start(int band) {
    return (int) ((long) rows.count() * band / bands);
  }
}
