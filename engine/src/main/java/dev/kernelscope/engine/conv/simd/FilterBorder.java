package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import java.util.Arrays;

/** Copies a rectangle of a padded plane: what the micro-kernel of an image filter reads near the border. */
final class FilterBorder {

  private final PaddingMode mode;
  private final int height;
  private final int width;
  private final int left;
  private final int right;
  private final int pitch;
  private final int rows;

  /**
   * For the planes of a problem.
   *
   * @param pitch floats from one copied row to the next
   * @param rows number of rows to copy
   */
  FilterBorder(ConvProblem problem, int pitch, int rows) {
    this.mode = problem.spec().paddingMode();
    this.height = problem.input().h();
    this.width = problem.input().w();
    this.left = problem.columns().before();
    this.right = problem.columns().after();
    this.pitch = pitch;
    this.rows = rows;
  }

  /**
   * Copies. Columns behind the padding, which only the filling of a vector reads, are left as they are.
   *
   * @param srcAt index of the plane's first cell
   * @param row input row that comes first; negative in the padding
   * @param from first padded column
   * @param end the one after the last
   * @param dstAt where padded column 0 of the first row goes
   */
  void copy(float[] src, int srcAt, int row, int from, int end, float[] dst, int dstAt) {
    int last = Math.min(end, left + width + right);
    for (int i = 0; i < rows; i++) {
      int y = mode.source(row + i, height);
      int to = dstAt + i * pitch;
      if (y == PaddingMode.OUTSIDE) {
        Arrays.fill(dst, to + from, to + last, 0f);
      } else {
        copyRow(src, srcAt + y * width, from, last, dst, to);
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

  private float cell(float[] src, int rowAt, int paddedColumn) {
    int x = mode.source(paddedColumn - left, width);
    return x == PaddingMode.OUTSIDE ? 0 : src[rowAt + x];
  }
}
