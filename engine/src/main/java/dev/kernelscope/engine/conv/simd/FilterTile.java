package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;
import java.util.ArrayList;
import java.util.List;

/**
 * Which micro-kernel of an image filter: {@code rows} output rows by one vector of columns, and what is compiled into
 * it as a constant.
 *
 * <p>Neighbouring output columns read neighbouring values. Where the stride is above 1 the caller has put them side by
 * side: a row begins with the columns 0, stride, 2·stride and so on, one {@link #phasePitch} further lie 1, 1 + stride,
 * and so on.
 *
 * @param rows output rows, at least 1
 * @param lanes output columns a vector: 4, 8 or 16
 * @param channels input planes that a filter reads; a constant, because a loop around a single plane costs a fifth of a
 *     3×3 filter
 * @param kernel the slice of weights and its steps
 * @param inputPitch floats from one input row to the next
 * @param phasePitch floats from one phase of the stride to the next within a row; not used at stride 1
 * @param outputPitch floats from one output row to the next
 * @param group rows of the weights that stay in registers together, 1 to the kernel's height
 * @param activation what is done to the sums before they are stored
 */
record FilterTile(int rows, int lanes, int channels, Kernel kernel, int inputPitch, int phasePitch,
    int outputPitch, int group,
    Activation activation) {

  /**
   * A slice of weights and how it steps over the input.
   *
   * @param h rows
   * @param w columns
   * @param strideH input rows from one output row to the next
   * @param strideW input columns from one output column to the next
   * @param dilationH input rows from one tap to the next
   * @param dilationW input columns from one tap to the next
   */
  record Kernel(int h, int w, int strideH, int strideW, int dilationH, int dilationW) {}

  /**
   * Columns of the weights that one loop walks through: {@code first}, {@code first + step}, and so on.
   *
   * @param first the first of them
   * @param step columns from one to the next
   * @param count how many
   * @param inputAt where the first reads, relative to the row
   * @param inputStep floats from one to the next in the input
   */
  record Columns(int first, int step, int count, int inputAt, int inputStep) {}

  /** Checks the ranges. */
  FilterTile {
    if (rows < 1 || channels < 1 || kernel.h < 1 || kernel.w < 1 || group < 1 || group > kernel.h) {
      throw new IllegalArgumentException("no micro-kernel of " + rows + " rows for a filter of " + kernel);
    }
    if (lanes != 4 && lanes != 8 && lanes != 16) {
      throw new IllegalArgumentException("a vector of " + lanes + " floats is not known: 4, 8 or 16 are");
    }
  }

  /** Input rows that the tile reads, from the first to the last. */
  int inputRows() {
    return (rows - 1) * kernel.strideH + (kernel.h - 1) * kernel.dilationH + 1;
  }

  /** The columns of the weights in the order in which they are walked: those of one phase of the stride together. */
  List<Columns> columns() {
    int period = kernel.strideW / gcd(kernel.strideW, kernel.dilationW);
    List<Columns> columns = new ArrayList<>();
    for (int k = 0; k < Math.min(period, kernel.w); k++) {
      int column = k * kernel.dilationW;
      columns.add(new Columns(k, period, (kernel.w - k + period - 1) / period,
          column % kernel.strideW * phasePitch + column / kernel.strideW, period * kernel.dilationW / kernel.strideW));
    }
    return columns;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
