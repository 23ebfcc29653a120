package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import java.util.Arrays;

/**
 * Copies a rectangle of a padded plane: what the micro-kernel of an image filter reads near the border. At a stride
 * above 1 it puts the columns side by side that neighbouring output columns read, as {@link FilterTile} says.
 */
final class FilterBorder {

  private final PaddingMode mode;
  private final int height;
  private final int width;
  private final int left;
  private final int columns;
  private final int stride;
  private final int phasePitch;
  private final boolean[] readRows;
  private final boolean[] readPhases;

  /** For the planes of a problem, into copied rows whose phases are that far apart. */
  FilterBorder(ConvProblem problem, int phasePitch) {
    this.mode = problem.spec().paddingMode();
    this.height = problem.input().h();
    this.width = problem.input().w();
    this.left = problem.columns().before();
    this.columns = left + width + problem.columns().after();
    this.stride = problem.spec().strideW();
    this.phasePitch = phasePitch;
    this.readRows = read(problem.rows());
    this.readPhases = read(problem.columns());
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
   * Copies. Columns behind the padding, which only the filling of a vector reads, are left as they are, and so is what
   * the stride jumps over.
   *
   * @param srcAt index of the plane's first cell
   * @param row input row that the first tap of an output row reads; negative in the padding
   * @param rows number of rows
   * @param from first padded column, 0 where the stride is above 1
   * @param end the one after the last
   * @param dstAt where padded column 0 of the first row goes
   */
  void copy(float[] src, int srcAt, int row, int rows, int from, int end, float[] dst, int dstAt) {
    int last = Math.min(end, columns);
    for (int i = 0; i < rows; i++) {
      if (!readRows[i % readRows.length]) {
        continue;
      }
      int y = mode.source(row + i, height);
      int to = dstAt + i * phasePitch * stride;
      if (y == PaddingMode.OUTSIDE) {
        Arrays.fill(dst, to + from, to + (stride == 1 ? last : phasePitch * stride), 0f);
      } else if (stride == 1) {
        copyRow(src, srcAt + y * width, from, last, dst, to);
      } else {
        partRow(src, srcAt + y * width, last, dst, to);
      }
    }
  }

  private void copyRow(float[] src, int rowAt, int from, int end, float[] dst, int to) {
    int inside = Math.clamp(left, from, end);
    int insideEnd = Math.clamp(left + width, inside, end);
    for (int x = from; x < inside; x++) {
      dst[to + x] = cell(src, rowAt, x);
    }
    if (insideEnd > inside) {
      System.arraycopy(src, rowAt + inside - left, dst, to + inside, insideEnd - inside);
    }
    for (int x = insideEnd; x < end; x++) {
      dst[to + x] = cell(src, rowAt, x);
    }
  }

  /** Deals the columns out to the phases of the stride. */
  private void partRow(float[] src, int rowAt, int end, float[] dst, int to) {
    for (int phase = 0; phase < Math.min(stride, end); phase++) {
      if (!readPhases[phase]) {
        continue;
      }
      int first = to + phase * phasePitch;
      int count = (end - phase + stride - 1) / stride;
      int inside = Math.min(count, Math.max(0, (left - phase + stride - 1) / stride));
      int insideEnd = Math.clamp((left + width - phase + stride - 1L) / stride, inside, count);
      for (int i = 0; i < inside; i++) {
        dst[first + i] = cell(src, rowAt, phase + i * stride);
      }
      int from = rowAt + phase - left;
      Deal.every(stride, src, from + inside * stride, dst, first + inside, insideEnd - inside);
      for (int i = insideEnd; i < count; i++) {
        dst[first + i] = cell(src, rowAt, phase + i * stride);
      }
    }
  }

  private float cell(float[] src, int rowAt, int paddedColumn) {
    int x = mode.source(paddedColumn - left, width);
    return x == PaddingMode.OUTSIDE ? 0 : src[rowAt + x];
  }
}
