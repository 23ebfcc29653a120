package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.LoopPlan;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Arrays;

/**
 * A filter in two passes. An item of work is a band of eight output rows: down the columns into scratch rows that have
 * room for the padding at both ends, then along the rows to the output, while the scratch is in the first cache.
 */
final class SeparablePlan extends LoopPlan {

  /** Output rows of a band. */
  static final int ROWS = 8;

  private static final int MOST_WEIGHTS = 7;
  private static final int LINE = 16;

  private final ConvProblem problem;
  private final FilterKernel down;
  private final FilterKernel along;
  private final FilterBorder border;
  private final float[] columns;
  private final float[] rows;
  private final float[] bias;
  private final int lanes;
  private final int pitch;

  SeparablePlan(ConvProblem problem, Parameters parameters, Machine machine, Kernels kernels, int threads) {
    super(threads, Effort.of(problem, machine).isWorthWaking());
    this.problem = problem;
    this.lanes = machine.lanes();
    this.pitch = pitch(problem);
    Shape w = problem.weights();
    ConvSpec spec = problem.spec();
    var column = new FilterTile.Kernel(w.h(), 1, 1, 1, spec.dilationH(), 1);
    var row = new FilterTile.Kernel(1, w.w(), 1, 1, 1, spec.dilationW());
    int width = problem.input().w();
    this.down = kernels.filter(new FilterTile(ROWS, lanes, 1, column, width, 0, pitch, Math.min(w.h(), most(machine)),
        Activation.NONE));
    this.along = kernels.filter(new FilterTile(ROWS, lanes, 1, row, pitch, 0, problem.output().w(), 1,
        spec.activation()));
    this.border = new FilterBorder(downwards(problem), width);
    this.columns = new float[w.n() * w.h()];
    this.rows = new float[w.n() * w.w()];
    for (int filter = 0; filter < w.n(); filter++) {
      RankOne factors = RankOne.of(parameters.weights(), filter * w.h() * w.w(), w.h(), w.w());
      System.arraycopy(factors.column(), 0, columns, filter * w.h(), w.h());
      System.arraycopy(factors.row(), 0, rows, filter * w.w(), w.w());
    }
    this.bias = parameters.bias() == null ? new float[w.n()] : parameters.bias().clone();
  }

  private static int most(Machine machine) {
    return machine.registers() == 32 ? MOST_WEIGHTS : MOST_WEIGHTS / 2;
  }

  /** The pass down the columns, which knows no padding at the sides. */
  private static ConvProblem downwards(ConvProblem problem) {
    Padding padding = problem.padding();
    ConvSpec spec = problem.spec().withDilation(problem.spec().dilationH(), 1)
        .withPadding(new Padding(padding.top(), 0, padding.bottom(), 0));
    return ConvProblem.of(spec, problem.input(), Shape.of(problem.weights().n(), 1, problem.weights().h(), 1), false,
        Layout.NCHW);
  }

  private static int pitch(ConvProblem problem) {
    return (problem.columns().paddedInput() + LINE - 1) & -LINE;
  }

  /** Input rows that a band reads. */
  private static int inputRows(ConvProblem problem) {
    return ROWS - 1 + problem.rows().effectiveKernel();
  }

  /** Scratch of one thread; may be more than an array holds. */
  static long scratchFloats(ConvProblem problem) {
    return (long) ROWS * pitch(problem) + (long) inputRows(problem) * problem.input().w() + LINE;
  }

  private int bands() {
    return (problem.output().h() + ROWS - 1) / ROWS;
  }

  private int planes() {
    return problem.input().n() * problem.input().c();
  }

  @Override
  protected int scratchFloats() {
    return Math.toIntExact(scratchFloats(problem));
  }

  @Override
  public int items() {
    return Math.multiplyExact(planes(), bands());
  }

  @Override
  public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    int inputPlane = problem.input().h() * problem.input().w();
    int outputPlane = problem.output().h() * problem.output().w();
    int plane = item / bands();
    // The last band is moved back to end with the plane, and computes some rows again, to the same bits.
    int row = Math.min(item % bands() * ROWS, problem.output().h() - ROWS);
    band(plane % problem.input().c(), row, src, srcOffset + plane * inputPlane, dst,
        dstOffset + plane * outputPlane + row * problem.output().w(), workspace,
        thread * scratchFloats());
  }

  private void band(int filter, int row, float[] src, int srcAt, float[] dst, int dstAt, float[] scratch, int at) {
    int width = problem.input().w();
    int before = problem.columns().before();
    int inputRow = row - problem.rows().before();
    int count = inputRows(problem);
    float[] x = src;
    int xAt = srcAt + inputRow * width;
    if (inputRow < 0 || inputRow + count > problem.input().h()) {
      x = scratch;
      xAt = at + ROWS * pitch;
      border.copy(src, srcAt, inputRow, count, 0, width, scratch, xAt);
    }
    cover(down, x, xAt, columns, filter * problem.weights().h(), scratch, at + before, width, 0);
    for (int r = 0; r < ROWS; r++) {
      pad(scratch, at + r * pitch + before);
    }
    cover(along, scratch, at, rows, filter * problem.weights().w(), dst, dstAt, problem.output().w(), bias[filter]);
  }

  /** All columns; the last vector is moved back to end with them. */
  private void cover(FilterKernel kernel, float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, int end,
      float start) {
    kernel.run(x, xAt, 0, w, wAt, y, yAt, end / lanes, start);
    if (end % lanes > 0) {
      kernel.run(x, xAt + end - lanes, 0, w, wAt, y, yAt + end - lanes, 1, start);
    }
  }

  /** Fills the padding at both ends of a scratch row whose inside begins there. */
  private void pad(float[] row, int inside) {
    int width = problem.input().w();
    side(row, inside, -problem.columns().before(), 0);
    side(row, inside, width, width + problem.columns().after());
  }

  private void side(float[] row, int inside, int from, int end) {
    PaddingMode mode = problem.spec().paddingMode();
    if (mode == PaddingMode.ZEROS) {
      Arrays.fill(row, inside + from, inside + end, 0f);
      return;
    }
    for (int x = from; x < end; x++) {
      row[inside + x] = row[inside + mode.source(x, problem.input().w())];
    }
  }
}
