package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.GradientPlan;
import dev.kernelscope.engine.conv.internal.Loop;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.tensor.Shape;

/**
 * The gradient to the input by the micro-kernels of the direct method: a convolution of the arriving gradient with the
 * weights, filters and channels exchanged, for each phase of the stride ({@link PhaseAxis}). The weights are packed
 * first, into scratch memory. Then an item is a band of rows of an image, from the copy of the arriving gradient to
 * pixels to the copy of the result to planes.
 */
final class InputGradient extends GradientPlan {

  /** Bytes of scratch that a band may use where its rows are not longer than that: a part of the second cache. */
  private static final int BUDGET = 384 << 10;

  /** Weights from which on it is worth waking threads to pack them. */
  private static final int MANY_WEIGHTS = 1 << 17;

  private final ConvProblem problem;
  private final PhaseAxis rows;
  private final int columnsAt;
  private final int width;
  private final int bands;
  private final int step;
  private final int inputFloats;
  private final int bandFloats;
  private final int packed;
  private final PixelInput input;
  private final InputRunner runner;
  private final Transpose toPlanes;

  /**
   * A plan.
   *
   * @param threads how many threads may work
   */
  InputGradient(ConvProblem problem, Machine machine, Kernels kernels, int threads) {
    super(threads, Effort.of(problem, machine).isWorthWaking());
    this.problem = problem;
    this.rows = new PhaseAxis(problem.rows());
    PhaseAxis columns = new PhaseAxis(problem.columns());
    this.columnsAt = -columns.cell(0, 0);
    this.width = columns.count() * problem.spec().strideW();
    ConvProblem stride1 = stride1(problem);
    FilterBlocks blocks = blocks(problem, machine);
    this.step = InputRunner.step(problem, blocks.lanes());
    this.packed = Math.toIntExact(InputRunner.packedFloats(problem, machine));
    long all = rowFloats(problem, machine) * rows.count() * Float.BYTES;
    long wanted = Math.max(all / BUDGET + 1, Math.ceilDiv(threads, problem.input().n()));
    this.bands = (int) Math.min(rows.count(), wanted);
    int most = Math.ceilDiv(rows.count(), bands);
    int least = rows.count() / bands;
    this.inputFloats = PixelInput.isInPlace(stride1) ? 0
        : Math.toIntExact(PixelInput.pitch(stride1) * PixelInput.rowsFor(stride1, most));
    this.bandFloats = Math.addExact(inputFloats, problem.spec().strideH() * most * width * step);
    this.input = PixelInput.isInPlace(stride1) ? null : new PixelInput(stride1, machine, kernels, least);
    this.runner = new InputRunner(problem, stride1, blocks, most, least, machine, kernels);
    this.toPlanes = Transpose.of(machine, kernels, problem.input().c(),
        isWhole() ? least * width : problem.input().w());
  }

  /** Whether a band's rows lie in the scratch as they do in the input. */
  private boolean isWhole() {
    return problem.spec().strideH() == 1 && width == problem.input().w();
  }

  private static FilterBlocks blocks(ConvProblem problem, Machine machine) {
    return new FilterBlocks(machine.lanesFor(problem.channelsPerGroup()),
        InputRunner.shape(problem, machine).vectors(), problem.channelsPerGroup(), problem.spec().groups());
  }

  /** The convolution that every phase is a part of. */
  static ConvProblem stride1(ConvProblem problem) {
    PhaseAxis rows = new PhaseAxis(problem.rows());
    PhaseAxis columns = new PhaseAxis(problem.columns());
    ConvSpec spec = ConvSpec.DEFAULT.withGroups(problem.spec().groups())
        .withPadding(new Padding(rows.before(), columns.before(), rows.after(), columns.after()));
    Shape weights = Shape.of(problem.input().c(), problem.filtersPerGroup(), rows.reach() + 1, columns.reach() + 1);
    return ConvProblem.of(spec, problem.output(), weights);
  }

  /** Floats of a row of a band, copied and computed. */
  private static long rowFloats(ConvProblem problem, Machine machine) {
    ConvProblem stride1 = stride1(problem);
    int step = InputRunner.step(problem, machine.lanesFor(problem.channelsPerGroup()));
    return PixelInput.pitch(stride1) + (long) problem.spec().strideH() * problem.spec().strideW()
        * stride1.output().w() * step;
  }

  /** Scratch floats on one thread; may be more than an array holds. */
  static long floats(ConvProblem problem, Machine machine) {
    return InputRunner.packedFloats(problem, machine)
        + rowFloats(problem, machine) * (new PhaseAxis(problem.rows()).reach() + 1L);
  }

  @Override
  protected int sharedFloats() {
    return packed;
  }

  @Override
  protected int threadFloats() {
    return bandFloats;
  }

  @Override
  protected int items() {
    return problem.input().n() * bands;
  }

  @Override
  protected void begin(float[] weights, int weightsAt, float[] workspace) {
    run(new Packing(), weights, weightsAt, workspace, 0, workspace);
  }

  private final class Packing implements Loop {

    @Override
    public int items() {
      return runner.pieces();
    }

    @Override
    public boolean isWorthWaking() {
      return packed > MANY_WEIGHTS;
    }

    @Override
    public void item(int item, int thread, float[] src, int srcAt, float[] dst, int dstAt, float[] workspace) {
      runner.pack(item, src, srcAt, workspace, 0);
    }
  }

  @Override
  protected void item(int item, float[] weights, int weightsAt, float[] arriving, int arrivingAt, float[] dst,
      int dstAt, float[] workspace, int scratchAt) {
    int image = item / bands;
    int first = start(item % bands);
    int count = start(item % bands + 1) - first;
    int from = arrivingAt + image * problem.output().imageSize();
    int to = scratchAt + inputFloats;
    if (input == null) {
      int row = problem.output().w() * problem.output().c();
      runner.run(arriving, from + first * row, count, workspace, 0, to);
    } else {
      input.copy(arriving, from, first, count, workspace, scratchAt);
      runner.run(workspace, scratchAt, count, workspace, 0, to);
    }
    copy(first, count, workspace, to, dst, dstAt + image * problem.input().imageSize());
  }

  private int start(int band) {
    return (int) ((long) rows.count() * band / bands);
  }

  /** Takes a band's rows to the planes. */
  private void copy(int first, int count, float[] y, int yAt, float[] dst, int dstAt) {
    Shape in = problem.input();
    int plane = in.h() * in.w();
    if (isWhole()) {
      toPlanes.toPlanes(y, yAt, step, dst, dstAt + first * in.w(), plane, in.c(), count * in.w());
      return;
    }
    for (int phase = 0; phase < problem.spec().strideH(); phase++) {
      for (int t = 0; t < count; t++) {
        int row = rows.cell(first + t, phase);
        if (row >= 0 && row < in.h()) {
          int from = yAt + ((phase * count + t) * width + columnsAt) * step;
          toPlanes.toPlanes(y, from, step, dst, dstAt + row * in.w(), plane, in.c(), in.w());
        }
      }
    }
  }
}
