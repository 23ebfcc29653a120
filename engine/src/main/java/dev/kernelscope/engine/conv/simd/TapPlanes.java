package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The planes of {@link TapGradient} in scratch memory: one for each weight of a filter, all of the same pitch. They
 * hold whole images where those are small, otherwise some rows in a ring. A row is a little longer than the arriving
 * one if the input is wider.
 *
 * @param problem the forward pass
 * @param rows how cells meet taps from top to bottom
 * @param columns how they do from left to right
 * @param width floats from one row to the next
 * @param chunk rows of the input's phases that are computed together
 * @param ring rows of a plane, a multiple of the chunk
 * @param lanes cells of a vector, not more than those of a row
 */
record TapPlanes(ConvProblem problem, PhaseAxis rows, PhaseAxis columns, int width, int chunk, int ring, int lanes) {

  /** Bytes of all planes, if a few rows are not more: a part of the second cache. */
  private static final int BUDGET = 512 << 10;

  /** The narrowest vector. */
  private static final int LEAST_LANES = 4;

  /** Planes begin at cache lines. */
  private static final int LINE = 16;

  /** Planes this many floats apart would drive each other out of the first cache. */
  private static final int SAME_SETS = 256;

  /** The planes for a problem. */
  static TapPlanes of(ConvProblem problem, Machine machine) {
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
    long bytes = (long) problem.weights().imageSize() * width * Float.BYTES;
    int chunk = rows.count();
    int ring = problem.output().h();
    while (chunk > 1 && bytes * ring > BUDGET) {
      chunk--;
      ring = Math.ceilDiv(chunk + rows.reach(), chunk) * chunk;
    }
    return new TapPlanes(problem, rows, columns, width, chunk, ring, lanes <= least ? lanes : 0);
  }

  /** Whether the planes hold a whole image. */
  boolean isWhole() {
    return chunk == rows.count();
  }

  /** Whether rows are long enough for a vector, and no tap shifts by a row or more. */
  boolean isPossible() {
    return lanes > 0 && margin() < width;
  }

  /** Number of planes. */
  int count() {
    return problem.weights().imageSize();
  }

  /** Chunks of the whole input. */
  int chunks() {
    return Math.ceilDiv(rows.count(), chunk);
  }

  /** Cells by which a tap's column shifts what arrives: cell {@code x} of its phase reads column {@code x + shift}. */
  int shift(int tapColumn) {
    return columns.first(columns.phase(tapColumn)) - columns.back(tapColumn);
  }

  /** Cells in front of planes and behind them that are read. */
  int margin() {
    return IntStream.range(0, problem.weights().w()).map(j -> Math.abs(shift(j))).max().orElse(0);
  }

  /**
   * Floats in front of each plane, and behind the last one. Where planes hold a whole image they are zeros, rows beyond
   * its upper and its lower end.
   */
  int gap() {
    return isWhole() ? Math.max(0, Math.max(rows.before(), rows.after())) * width : 0;
  }

  /** Floats from one plane to the next. */
  long pitch() {
    long floats = roundUp((long) ring * width + gap());
    return floats % SAME_SETS == 0 ? floats + LINE : floats;
  }

  /** Where zeros begin: a row of them, or as many as the gap has. */
  long zeros() {
    return count() * pitch();
  }

  /** Clears what is never computed. */
  void clear(float[] scratch, int at) {
    for (int k = 0; k < count(); k++) {
      int from = Math.toIntExact(at + k * pitch());
      Arrays.fill(scratch, from, from + gap(), 0f);
      Arrays.fill(scratch, from + gap() + ring * width, Math.toIntExact(from + pitch()), 0f);
    }
    Arrays.fill(scratch, Math.toIntExact(at + zeros()), Math.toIntExact(at + floats()), 0f);
  }

  /** Floats of all; may be more than an array holds. */
  long floats() {
    return zeros() + roundUp(Math.max(width, gap()));
  }

  /** Where a row of the arriving gradient begins in the first plane. */
  int row(int row) {
    return gap() + slot(row) * width;
  }

  /** Where a row of the arriving gradient begins in the plane of a weight. */
  long at(int channel, int i, int j, int row) {
    return row(row) + ((channel * problem.weights().h() + i) * problem.weights().w() + j) * pitch();
  }

  /** The place of a row in the ring. */
  int slot(int row) {
    return isWhole() ? row : Math.floorMod(row - rows.first(), ring);
  }

  /** Rounds up to cache lines. */
  static long roundUp(long floats) {
    return (floats + LINE - 1) / LINE * LINE;
  }
}
