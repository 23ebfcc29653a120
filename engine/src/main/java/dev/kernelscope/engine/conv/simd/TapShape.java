package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.stream.IntStream;

/**
 * How the sums of {@link TapGradient} lie in scratch memory: for each channel and column of taps a list of some rows,
 * with zeros in front of them and behind. A row is a little longer than the arriving one if the input is wider.
 *
 * @param problem the forward pass
 * @param rows how cells meet taps from top to bottom
 * @param columns how they do from left to right
 * @param width floats from one row to the next
 * @param together rows of a list, those of a chunk
 * @param lanes cells of a vector, not more than those of a row; 0 where the narrowest is longer
 */
record TapShape(ConvProblem problem, PhaseAxis rows, PhaseAxis columns, int width, int together, int lanes) {

  /** Floats of all lists, if a row is not more: a part of the second cache. */
  private static final int BUDGET = 16 << 10;

  /** The narrowest vector. */
  private static final int LEAST_LANES = 4;

  /** Lists begin at cache lines. */
  private static final int LINE = 16;

  /** The shape for a problem. */
  static TapShape of(ConvProblem problem, Machine machine) {
    PhaseAxis rows = new PhaseAxis(problem.rows());
    PhaseAxis columns = new PhaseAxis(problem.columns());
    int least = problem.output().w();
    int width = least;
    for (int phase = 0; phase < problem.spec().strideW(); phase++) {
      least = Math.min(least, columns.count(phase));
      width = Math.max(width, columns.count(phase));
    }
    int lanes = machine.lanes();
    while (lanes > LEAST_LANES && lanes > least) {
      lanes /= 2;
    }
    long row = (long) width * problem.weights().c() * problem.weights().w();
    return new TapShape(problem, rows, columns, width, Math.clamp(BUDGET / row, 1, rows.count()),
        lanes <= least ? lanes : 0);
  }

  /** Whether rows are long enough for a vector, and no tap shifts by a row or more. */
  boolean isPossible() {
    return lanes > 0 && margin() < width;
  }

  /** Chunks of the whole input. */
  int chunks() {
    return Math.ceilDiv(rows.count(), together);
  }

  /** Lists: one for each channel and column of taps, those of a channel side by side. */
  int lists() {
    return problem.weights().c() * problem.weights().w();
  }

  /** Where the first row of a list begins; lists are equally far apart. */
  long list(int list) {
    return list * pitch() + margin();
  }

  /** Floats from one list to the next. */
  long pitch() {
    return (2L * margin() + (long) together * width + LINE - 1) / LINE * LINE;
  }

  /** Cells by which a tap's column shifts what arrives: cell {@code x} of its phase reads column {@code x + shift}. */
  int shift(int tapColumn) {
    return columns.first(columns.phase(tapColumn)) - columns.back(tapColumn);
  }

  /** Cells in front of a list and behind it that are read, or cleared as the end of the row before. */
  int margin() {
    return IntStream.range(0, problem.weights().w()).map(j -> Math.abs(shift(j))).reduce(width - problem.output().w(),
        Math::max);
  }

  /** Floats of the lists, and of the rows of a chunk for each phase of the columns. */
  long floats() {
    return lists() * pitch() + (long) problem.weights().c() * problem.spec().strideW() * together * width;
  }
}
