package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The second step of {@link TapGradient}: a cell is the sum of what the lists of its columns of taps hold for it, each
 * shifted. As many rows are added as one, what a shift takes from one row to the next has to be cleared in between.
 * Where an input row is as long as a list's, the sums go straight into the output, otherwise beside it.
 */
final class TapSums {

  /** Vectors of the smallest tile of several: enough sums at once that none waits for itself. */
  private static final int LEAST_VECTORS = 4;

  /** Vectors of the largest tile. */
  private static final int MOST_VECTORS = 8;

  private final ConvProblem problem;
  private final TapShape shape;
  private final int stride;
  private final boolean direct;
  private final int pitch;
  private final int first;
  private final int beside;
  private final int vectors;
  private final SumKernel[][] along;
  private final int[][] shifted;
  private final int[] shifts;

  TapSums(TapShape shape, Kernels kernels) {
    this.problem = shape.problem();
    this.shape = shape;
    this.stride = problem.spec().strideW();
    this.direct = stride == 1 && problem.spec().strideH() == 1 && shape.width() == problem.input().w();
    this.pitch = Math.toIntExact(shape.pitch());
    this.first = shape.margin();
    this.beside = shape.together() * shape.width();
    this.vectors = vectors(beside / shape.lanes());
    this.shifts = IntStream.range(0, problem.weights().w()).map(shape::shift).toArray();
    this.along = new SumKernel[stride][];
    this.shifted = new int[stride][];
    for (int phase = 0; phase < stride; phase++) {
      int[] taps = shape.columns().taps(phase);
      along[phase] = kernels(taps.length, kernels);
      shifted[phase] = IntStream.range(0, problem.channelsPerGroup()).flatMap(c -> Arrays.stream(taps)
          .map(j -> Math.toIntExact(shape.list(c * problem.weights().w() + j)) + shape.shift(j))).toArray();
    }
  }

  private SumKernel[] kernels(int taps, Kernels kernels) {
    return new SumKernel[] {kernels.sum(new SumTile(1, shape.lanes(), taps)),
        kernels.sum(new SumTile(vectors, shape.lanes(), taps))};
  }

  /** Vectors of the tiles that leave the fewest of so many. */
  private static int vectors(int count) {
    int best = MOST_VECTORS;
    for (int v = best - 1; v >= LEAST_VECTORS; v--) {
      if (count % v < count % best) {
        best = v;
      }
    }
    return best;
  }

  /** Clears what is read but never computed. */
  void clear(float[] scratch, int listsAt) {
    Arrays.fill(scratch, listsAt, listsAt + shape.lists() * pitch, 0f);
  }

  /**
   * Computes the rows of a segment.
   *
   * @param scratch holds the lists, and is written behind them
   * @param listsAt where they begin
   * @param dst the output
   * @param dstAt where the group's channels begin
   */
  void run(TapSegment segment, float[] scratch, int listsAt, float[] dst, int dstAt) {
    int plane = problem.input().h() * problem.input().w();
    int channels = problem.channelsPerGroup();
    int rowsAt = listsAt + shape.lists() * pitch;
    int to = dstAt + segment.row() * problem.input().w();
    clearShifted(segment.rows(), scratch, listsAt);
    for (int phase = 0; phase < stride; phase++) {
      int cells = (segment.rows() - 1) * shape.width() + shape.columns().count(phase);
      if (direct) {
        add(along[phase], cells, channels, shifted[phase], scratch, listsAt, dst, to, plane);
      } else {
        add(along[phase], cells, channels, shifted[phase], scratch, listsAt, scratch, rowsAt + phase * beside,
            stride * beside);
      }
    }
    for (int c = 0; c < channels && !direct; c++) {
      place(segment, scratch, rowsAt + c * stride * beside, dst, to + c * plane);
    }
  }

  /** Clears what a shift takes from one row to the next. */
  private void clearShifted(int rows, float[] scratch, int listsAt) {
    int width = shape.width();
    for (int list = 0; list < shape.lists() && shape.together() > 1; list++) {
      int to = listsAt + first + list * pitch;
      int shift = shifts[list % shifts.length];
      for (int column = Math.min(shift, problem.output().w() - width); column < Math.max(shift, 0); column++) {
        clear(scratch, to + column, rows + 1, width);
      }
    }
  }

  private static void clear(float[] scratch, int at, int count, int step) {
    for (int i = 0, to = at; i < count; i++, to += step) {
      scratch[to] = 0;
    }
  }

  /** Brings the phases of rows to their places. */
  private void place(TapSegment segment, float[] y, int yAt, float[] dst, int dstAt) {
    int step = beside;
    for (int r = 0; r < segment.rows(); r++) {
      int to = dstAt + r * problem.spec().strideH() * problem.input().w();
      int from = yAt + r * shape.width();
      int pairs = 0;
      if (stride == 2) {
        int even = problem.columns().before() % 2;
        pairs = problem.input().w() / 2;
        Deal.outTwo(y, from + even * step, from + (1 - even) * step, dst, to, pairs);
      }
      for (int phase = 0; phase < stride; phase++) {
        int first = shape.columns().cell(shape.columns().first(phase) - shape.columns().first(), phase);
        Deal.out(stride, y, from + phase * step + pairs, dst, to + first + pairs * stride,
            shape.columns().count(phase) - pairs);
      }
    }
  }

  /** Adds planes, all rows of a segment as one. */
  private void add(SumKernel[] kernels, int cells, int lists, int[] at, float[] x, int xAt, float[] y, int yAt,
      int yStep) {
    int lanes = shape.lanes();
    int tiles = cells / (vectors * lanes);
    if (tiles > 0) {
      kernels[1].run(x, xAt, at, 0, y, yAt, yStep, lists, tiles);
    }
    int done = tiles * vectors * lanes;
    int single = (cells - done) / lanes;
    if (single > 0) {
      kernels[0].run(x, xAt + done, at, 0, y, yAt + done, yStep, lists, single);
    }
    if (done + single * lanes < cells) { // the last one is moved back to end with the cells
      int last = cells - lanes;
      kernels[0].run(x, xAt + last, at, 0, y, yAt + last, yStep, lists, 1);
    }
  }
}
