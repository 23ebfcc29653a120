package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import java.util.Arrays;

/**
 * Copies blocks of the padded input for transforms, row by row: a column read where it lies would take a cache line
 * from each of hundreds of rows, one by one.
 *
 * @param problem whose input is read
 * @param size rows of a transform
 * @param pitch floats from one copied row to the next
 */
record FourierInput(ConvProblem problem, int size, int pitch) {

  /**
   * Copies the rows from an output row's first input row on; behind the padding, zeros.
   *
   * @param row the output row
   * @param column the output column
   * @param columns number of columns
   */
  void copy(float[] src, int srcAt, int row, int column, int columns, float[] to, int at) {
    int height = problem.input().h();
    int width = problem.input().w();
    int left = column - problem.columns().before();
    int inside = Math.clamp(-left, 0, columns);
    int insideEnd = Math.clamp(width - left, inside, columns);
    for (int i = 0; i < size; i++) {
      int y = source(row - problem.rows().before() + i, height, problem.rows().after());
      int target = at + i * pitch;
      if (y == PaddingMode.OUTSIDE) {
        Arrays.fill(to, target, target + columns, 0f);
        continue;
      }
      int from = srcAt + y * width;
      edge(src, from, left, 0, inside, to, target);
      System.arraycopy(src, from + left + inside, to, target + inside, insideEnd - inside);
      edge(src, from, left, insideEnd, columns, to, target);
    }
  }

  private void edge(float[] src, int rowAt, int left, int from, int end, float[] to, int target) {
    for (int i = from; i < end; i++) {
      int x = source(left + i, problem.input().w(), problem.columns().after());
      to[target + i] = x == PaddingMode.OUTSIDE ? 0 : src[rowAt + x];
    }
  }

  /** Which row or column is read for one of the padded input. */
  private int source(int padded, int size, int after) {
    return padded < size + after ? problem.spec().paddingMode().source(padded, size) : PaddingMode.OUTSIDE;
  }
}
