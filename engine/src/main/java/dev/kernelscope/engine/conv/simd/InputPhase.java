package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.Arrays;

/**
 * One phase of the gradient to the input: its taps, and how its weights are packed for the micro-kernel: filters and
 * channels exchanged, taps in the order in which they lie in the arriving gradient.
 */
final class InputPhase {

  private final ConvProblem problem;
  private final int[] rowTaps;
  private final int[] columnTaps;
  private final boolean joined;
  private final Walk walk;
  private final int[] taps;

  /**
   * A phase.
   *
   * @param pitch floats from one copied row of the arriving gradient to the next
   */
  InputPhase(ConvProblem problem, PhaseAxis rows, PhaseAxis columns, int rowPhase, int columnPhase, int pitch) {
    this.problem = problem;
    this.rowTaps = rows.taps(rowPhase);
    this.columnTaps = columns.taps(columnPhase);
    this.joined = isJoined(problem, columns, columnTaps);
    this.walk = walk(problem, rowTaps.length, columnTaps.length, joined);
    int filters = problem.output().c();
    int perRun = isEmpty() ? 0 : walk.tapsPerRun();
    int perRow = joined ? 1 : columnTaps.length;
    this.taps = new int[isEmpty() ? 0 : walk.runs() * perRun];
    for (int t = 0; t < taps.length; t++) {
      int run = t / perRun;
      taps[t] = (rows.reach() - rows.back(rowTaps[run / perRow])) * pitch
          + (columns.reach() - columns.back(columnTaps[run % perRow])) * filters + t % perRun * walk.depth();
    }
  }

  /** Whether neighbouring taps of a row read neighbouring pixels, and all of those. */
  private static boolean isJoined(ConvProblem problem, PhaseAxis columns, int[] taps) {
    for (int i = 1; i < taps.length; i++) {
      if (columns.back(taps[i - 1]) - columns.back(taps[i]) != 1) {
        return false;
      }
    }
    int run = taps.length * problem.filtersPerGroup();
    return problem.spec().groups() == 1 && taps.length > 0 && Walk.of(1, run).rest() == 0;
  }

  private static Walk walk(ConvProblem problem, int rows, int columns, boolean joined) {
    int filters = problem.filtersPerGroup();
    return joined ? Walk.of(rows, columns * filters) : Walk.of(rows * columns, filters);
  }

  /** Whether no tap reads these cells. */
  boolean isEmpty() {
    return rowTaps.length * columnTaps.length == 0;
  }

  /** The order of the products. */
  Walk walk() {
    return walk;
  }

  /** Where the taps of the walk lie, relative to the first filter of a group. */
  int[] taps() {
    return taps;
  }

  /** Products of a cell. */
  int products() {
    return rowTaps.length * columnTaps.length * problem.filtersPerGroup();
  }

  /**
   * Packs the weights of some channels: product after product, the channels side by side. At stride 1, where all taps
   * of a filter's channels are wanted, they are turned square by square: from one channel to the next it is as many
   * floats as there are taps, and a walk along the channels alone would come back to every cache line.
   *
   * @param turn turns taps to channels and back
   * @param weights OIHW
   * @param weightsAt where they begin
   * @param group the group
   * @param channel the first channel within the group
   * @param count number of channels
   * @param step floats from one product to the next
   */
  void pack(float[] weights, int weightsAt, int group, int channel, int count, int step, Transpose turn,
      float[] dst, int dstAt) {
    int channels = problem.channelsPerGroup();
    int filters = problem.filtersPerGroup();
    int width = problem.weights().w();
    int slice = problem.weights().h() * width;
    if (turn.square() != null && rowTaps.length * columnTaps.length == slice) {
      int tapFloats = filters * step;
      for (int m = 0; m < filters; m++) {
        int from = weightsAt + ((group * filters + m) * channels + channel) * slice;
        // The last tap comes first.
        turn.toPlanes(weights, from, slice, dst, dstAt + (slice - 1) * tapFloats + m * step, -tapFloats, slice, count);
      }
      for (int product = 0; product < slice * filters && count < step; product++) {
        Arrays.fill(dst, dstAt + product * step + count, dstAt + (product + 1) * step, 0f);
      }
      return;
    }
    int to = dstAt;
    for (int row : rowTaps) {
      for (int column : columnTaps) {
        int from = weightsAt + (group * filters * channels + channel) * slice + row * width + column;
        for (int m = 0; m < filters; m++) {
          for (int c = 0; c < count; c++) {
            dst[to + c] = weights[from + (m * channels + c) * slice];
          }
          for (int c = count; c < step; c++) {
            dst[to + c] = 0;
          }
          to += step;
        }
      }
    }
  }
}
