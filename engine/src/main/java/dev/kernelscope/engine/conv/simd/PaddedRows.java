package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Copies whole rows of planes with their padding. At a stride above 1 it puts the columns side by side that
 * neighbouring output columns read: a phase are those with the same rest by the stride.
 *
 * <p>Maps are small, and what a row costs beside its cells is most of its time: 14 cells with a look at the padding on
 * both sides took three times as long as clearing all rows first and copying the cells in loops that do nothing else.
 */
final class PaddedRows {

  private final PaddingMode mode;
  private final boolean padded;
  private final int height;
  private final int width;
  private final int before;
  private final int paddedWidth;
  private final int stride;
  private final int phasePitch;
  private final boolean[] readRows;
  private final boolean allRows;
  private final int[] phases;

  /** For the planes of a problem's input. */
  PaddedRows(ConvProblem problem) {
    Axis columns = problem.columns();
    this.mode = problem.spec().paddingMode();
    this.padded = !problem.padding().isNone();
    this.height = problem.input().h();
    this.width = problem.input().w();
    this.before = columns.before();
    this.paddedWidth = columns.paddedInput();
    this.stride = columns.stride();
    this.phasePitch = Math.ceilDiv(paddedWidth, stride);
    this.readRows = read(problem.rows());
    this.allRows = problem.rows().stride() <= problem.rows().kernel() && problem.rows().dilation() == 1;
    boolean[] readPhases = read(columns);
    this.phases = IntStream.range(0, Math.min(stride, paddedWidth)).filter(phase -> readPhases[phase]).toArray();
  }

  /** Floats from one copied row to the next; may be more than an array holds. */
  static long pitch(ConvProblem problem) {
    int stride = problem.columns().stride();
    return Math.ceilDiv(problem.columns().paddedInput(), stride) * (long) stride;
  }

  /** Where a padded column lies in a copied row. */
  int place(int column) {
    return column % stride * phasePitch + column / stride;
  }

  /** By their rest by the stride, which cells some tap reads: a stride larger than the kernel jumps over some. */
  private static boolean[] read(Axis axis) {
    boolean[] read = new boolean[axis.stride()];
    for (int tap = 0; tap < axis.kernel(); tap++) {
      read[tap * axis.dilation() % axis.stride()] = true;
    }
    return read;
  }

  /**
   * Copies. What the stride jumps over is left as it is, or cleared.
   *
   * @param srcAt index of the plane's first cell
   * @param row input row that the first tap of an output row reads; negative in the padding
   * @param rows number of rows
   * @param dstAt where padded column 0 of the first row goes
   */
  void copy(float[] src, int srcAt, int row, int rows, float[] dst, int dstAt) {
    int pitch = phasePitch * stride;
    if (mode == PaddingMode.ZEROS || !padded) {
      if (padded) {
        Arrays.fill(dst, dstAt, dstAt + rows * pitch, 0f);
      }
      int first = Math.max(0, -row);
      inside(src, srcAt + (row + first) * width, first, Math.min(rows, height - row), dst, dstAt);
      return;
    }
    for (int i = 0; i < rows; i++) {
      int from = srcAt + mode.source(row + i, height) * width;
      inside(src, from, i, i + 1, dst, dstAt);
      sides(src, from, dst, dstAt + i * pitch);
    }
  }

  /** The input's own columns of some rows; the first of them is {@code first} rows below where the copies begin. */
  private void inside(float[] src, int srcAt, int first, int end, float[] dst, int dstAt) {
    if (stride == 1) {
      rows(src, srcAt, first, end, dst, dstAt + before);
    } else if (stride == 2 && phases.length == 2) {
      pairs(src, srcAt, first, end, dst, dstAt);
    } else {
      for (int phase : phases) {
        phase(phase, src, srcAt, first, end, dst, dstAt);
      }
    }
  }

  private void rows(float[] src, int srcAt, int first, int end, float[] dst, int dstAt) {
    for (int i = first; i < end; i++) {
      if (isRead(i)) {
        System.arraycopy(src, srcAt + (i - first) * width, dst, dstAt + i * phasePitch, width);
      }
    }
  }

  private void pairs(float[] src, int srcAt, int first, int end, float[] dst, int dstAt) {
    int evenAt = dstAt + place(before);
    int oddAt = dstAt + place(before + 1);
    int pitch = phasePitch * stride;
    int pairs = width / 2;
    for (int i = first; i < end; i++) {
      if (isRead(i)) {
        int from = srcAt + (i - first) * width;
        Deal.inTwo(src, from, dst, evenAt + i * pitch, oddAt + i * pitch, pairs);
        if (width % 2 == 1) {
          dst[evenAt + i * pitch + pairs] = src[from + width - 1];
        }
      }
    }
  }

  private void phase(int phase, float[] src, int srcAt, int first, int end, float[] dst, int dstAt) {
    int column = Math.floorMod(phase - before, stride);
    int count = Math.ceilDiv(Math.max(0, width - column), stride);
    int to = dstAt + place(before + column);
    for (int i = first; i < end; i++) {
      if (isRead(i)) {
        Deal.every(stride, src, srcAt + (i - first) * width + column, dst, to + i * phasePitch * stride, count);
      }
    }
  }

  private boolean isRead(int row) {
    return allRows || readRows[row % readRows.length];
  }

  /** The padding before and behind a row, where it is not zero. */
  private void sides(float[] src, int rowAt, float[] dst, int dstAt) {
    for (int column = 0; column < before; column++) {
      dst[dstAt + place(column)] = src[rowAt + mode.source(column - before, width)];
    }
    for (int column = before + width; column < paddedWidth; column++) {
      dst[dstAt + place(column)] = src[rowAt + mode.source(column - before, width)];
    }
  }
}
