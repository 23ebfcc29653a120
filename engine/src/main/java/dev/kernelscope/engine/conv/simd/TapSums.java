package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adds up the planes of {@link TapGradient}: a cell is the sum of what lies at its place in the planes of the taps that
 * meet it. First those of a column of taps are added, which lie one below the other; then the sums of neighbouring
 * columns of taps, each shifted. As many rows are added as one, what a shift takes from one row to the next has to be
 * cleared in between. Where an input row is as long as a plane's, the last sums go straight into the output, otherwise
 * beside it.
 */
final class TapSums {

  /** Vectors of the smallest tile of several: enough sums at once that none waits for itself. */
  private static final int LEAST_VECTORS = 4;

  /** Vectors of the largest tile. */
  private static final int MOST_VECTORS = 8;

  /** Floats of the sums over columns of taps: a part of the first cache. */
  private static final int BUDGET = 6 << 10;

  private final ConvProblem problem;
  private final TapPlanes planes;
  private final int stride;
  private final boolean direct;
  private final int most;
  private final int columnPitch;
  private final int vectors;
  private final SumKernel[][] down;
  private final SumKernel[][] along;
  private final int[][] shifted;
  private final int[] shifts;
  private final List<List<Segment>> segments;

  /**
   * Rows that find what they add at the same distances.
   *
   * @param row the first input row
   * @param rows how many, a stride apart
   * @param at for each channel and column of taps where its planes' parts lie
   */
  private record Segment(int row, int rows, int[] at) {}

  TapSums(TapPlanes planes, Kernels kernels) {
    this.problem = planes.problem();
    this.planes = planes;
    this.stride = problem.spec().strideW();
    this.direct = stride == 1 && problem.spec().strideH() == 1 && planes.width() == problem.input().w();
    this.most = most(planes);
    this.columnPitch = Math.toIntExact(columnFloats(planes));
    this.vectors = vectors(most * planes.width() / planes.lanes());
    this.down = new SumKernel[problem.spec().strideH()][];
    for (int phase = 0; phase < down.length; phase++) {
      down[phase] = kernels(planes.rows().taps(phase).length, kernels);
    }
    this.shifts = IntStream.range(0, problem.weights().w()).map(planes::shift).toArray();
    this.along = new SumKernel[stride][];
    this.shifted = new int[stride][];
    for (int phase = 0; phase < stride; phase++) {
      int[] taps = planes.columns().taps(phase);
      along[phase] = kernels(taps.length, kernels);
      shifted[phase] = IntStream.range(0, problem.channelsPerGroup())
          .flatMap(c -> Arrays.stream(taps).map(j -> column(c, j) + planes.shift(j))).toArray();
    }
    this.segments = IntStream.range(0, planes.chunks()).mapToObj(this::segments).toList();
  }

  private SumKernel[] kernels(int taps, Kernels kernels) {
    return new SumKernel[] {kernels.sum(new SumTile(1, planes.lanes(), taps)),
        kernels.sum(new SumTile(vectors, planes.lanes(), taps))};
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

  /** Where the sums over a column of taps begin. */
  private int column(int channel, int tapColumn) {
    return (channel * problem.weights().w() + tapColumn) * columnPitch + planes.margin();
  }

  /**
   * Rows that are added as one at most. In a ring it is one: beside it are zeros that nothing overwrites, so that
   * nothing has to be cleared.
   */
  private static int most(TapPlanes planes) {
    if (!planes.isWhole()) {
      return 1;
    }
    int columns = planes.problem().weights().c() * planes.problem().weights().w();
    int fitting = BUDGET / (planes.width() * columns);
    return Math.clamp(fitting, 1, planes.chunk());
  }

  /** Floats of the sums over a column of taps. */
  private static long columnFloats(TapPlanes planes) {
    return TapPlanes.roundUp(2L * planes.margin() + (long) most(planes) * planes.width());
  }

  /** Floats of scratch. */
  static long floats(TapPlanes planes) {
    ConvProblem problem = planes.problem();
    return problem.weights().c() * (problem.weights().w() * columnFloats(planes)
        + (long) most(planes) * planes.width() * problem.spec().strideW());
  }

  private List<Segment> segments(int chunk) {
    List<Segment> found = new ArrayList<>();
    int from = planes.rows().first() + chunk * planes.chunk();
    int end = Math.min(from + planes.chunk(), planes.rows().first() + planes.rows().count());
    for (int phase = 0; phase < problem.spec().strideH(); phase++) {
      int last = Math.min(end, planes.rows().first(phase) + planes.rows().count(phase));
      int[] taps = planes.rows().taps(phase);
      for (int t = Math.max(from, planes.rows().first(phase)); t < last; ) {
        int count = Math.min(last - t, together(t, taps));
        found.add(new Segment(planes.rows().cell(t - planes.rows().first(), phase), count, at(t, taps)));
        t += count;
      }
    }
    return found;
  }

  /** How many rows from {@code t} on have the same distances. */
  private int together(int t, int[] taps) {
    int count = most;
    for (int tap : taps) {
      int row = t - planes.rows().back(tap);
      if (!planes.isWhole()) {
        count = Math.min(count, isInside(row)
            ? Math.min(problem.output().h() - row, planes.ring() - planes.slot(row)) : 1);
      }
    }
    return count;
  }

  private boolean isInside(int row) {
    return row >= 0 && row < problem.output().h();
  }

  private int[] at(int t, int[] rowTaps) {
    int width = problem.weights().w();
    int[] at = new int[problem.channelsPerGroup() * width * rowTaps.length];
    for (int k = 0; k < at.length; k++) {
      int tap = rowTaps[k % rowTaps.length];
      int row = t - planes.rows().back(tap);
      int list = k / rowTaps.length;
      at[k] = Math.toIntExact(isInside(row) || planes.isWhole() ? planes.at(list / width, tap, list % width, row)
          : planes.zeros());
    }
    return at;
  }

  /**
   * Computes the rows of a chunk.
   *
   * @param scratch holds the planes, and is written beside them
   * @param at where the planes begin
   * @param besideAt where {@link #floats} floats may be written
   * @param dst the output
   * @param dstAt where the group's channels begin
   */
  void chunk(int chunk, float[] scratch, int at, int besideAt, float[] dst, int dstAt) {
    int plane = problem.input().h() * problem.input().w();
    int channels = problem.channelsPerGroup();
    int rowsAt = besideAt + channels * problem.weights().w() * columnPitch;
    for (Segment segment : segments.get(chunk)) {
      columns(segment, scratch, at, besideAt);
      int to = dstAt + segment.row * problem.input().w();
      for (int phase = 0; phase < stride; phase++) {
        int cells = (segment.rows - 1) * planes.width() + planes.columns().count(phase);
        if (direct) {
          add(along[phase], cells, channels, shifted[phase], scratch, besideAt, dst, to, plane);
        } else {
          add(along[phase], cells, channels, shifted[phase], scratch, besideAt, scratch,
              rowsAt + phase * most * planes.width(), stride * most * planes.width());
        }
      }
      for (int c = 0; c < channels && !direct; c++) {
        place(segment, scratch, rowsAt + c * stride * most * planes.width(), dst, to + c * plane);
      }
    }
  }

  /** The sums over the columns of taps, cleared where they are shifted out of the input. */
  private void columns(Segment segment, float[] scratch, int at, int besideAt) {
    int width = planes.width();
    int cells = segment.rows == 1 ? problem.output().w() : segment.rows * width;
    int lists = problem.channelsPerGroup() * problem.weights().w();
    SumKernel[] kernels = down[(segment.row + problem.rows().before()) % down.length];
    add(kernels, cells, lists, segment.at, scratch, at, scratch, besideAt + planes.margin(), columnPitch);
    for (int list = 0; list < lists && most > 1; list++) {
      int to = besideAt + list * columnPitch + planes.margin();
      int shift = shifts[list % shifts.length];
      for (int column = Math.min(shift, problem.output().w() - width); column < Math.max(shift, 0); column++) {
        clear(scratch, to + column, segment.rows + 1, width);
      }
    }
  }

  /** Clears what is read but never computed. */
  void clear(float[] scratch, int besideAt) {
    Arrays.fill(scratch, besideAt, besideAt + problem.channelsPerGroup() * problem.weights().w() * columnPitch, 0f);
  }

  private static void clear(float[] scratch, int at, int count, int step) {
    for (int i = 0, to = at; i < count; i++, to += step) {
      scratch[to] = 0;
    }
  }

  /** Brings the phases of rows to their places. */
  private void place(Segment segment, float[] y, int yAt, float[] dst, int dstAt) {
    int step = most * planes.width();
    for (int r = 0; r < segment.rows; r++) {
      int to = dstAt + r * problem.spec().strideH() * problem.input().w();
      int from = yAt + r * planes.width();
      int pairs = 0;
      if (stride == 2) {
        int even = problem.columns().before() % 2;
        pairs = problem.input().w() / 2;
        Deal.outTwo(y, from + even * step, from + (1 - even) * step, dst, to, pairs);
      }
      for (int phase = 0; phase < stride; phase++) {
        int first = planes.columns().cell(planes.columns().first(phase) - planes.columns().first(), phase);
        Deal.out(stride, y, from + phase * step + pairs, dst, to + first + pairs * stride,
            planes.columns().count(phase) - pairs);
      }
    }
  }

  /** Adds planes, all rows of a segment as one. */
  private void add(SumKernel[] kernels, int cells, int lists, int[] at, float[] x, int xAt, float[] y, int yAt,
      int yStep) {
    int lanes = planes.lanes();
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
