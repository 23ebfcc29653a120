package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;

/**
 * Which micro-kernel of an image filter: {@code rows} output rows by one vector of columns, and what is compiled into it as a constant.
 *
 * @param rows output rows, at least 1
 * @param lanes output columns a vector: 4, 8 or 16
 * @param kernelH rows of the weights
 * @param kernelW columns of the weights
 * @param strideH input rows from one output row to the next
 * @param dilationH input rows from one tap to the next
 * @param dilationW input columns from one tap to the next
 * @param inputPitch floats from one input row to the next
 * @param outputPitch floats from one output row to the next
 * @param group rows of the weights that stay in registers together, 1 to {@code kernelH}
 * @param activation what is done to the sums before they are stored
 */
record FilterTile(int rows, int lanes, int kernelH, int kernelW, int strideH, int dilationH, int dilationW, int inputPitch,
    int outputPitch, int group, Activation activation) {

  /** Checks the ranges. */
  FilterTile {
    if (rows < 1 || kernelH < 1 || kernelW < 1 || strideH < 1 || dilationH < 1 || dilationW < 1 || group < 1 || group > kernelH) {
      throw new IllegalArgumentException("no micro-kernel of " + rows + " rows for a filter of " + kernelH + "x" + kernelW);
    }
    if (lanes != 4 && lanes != 8 && lanes != 16) {
      throw new IllegalArgumentException("a vector of " + lanes + " floats is not known: 4, 8 or 16 are");
    }
  }

  /** Input rows that the tile reads, from the first to the last. */
  int inputRows() {
    return (rows - 1) * strideH + (kernelH - 1) * dilationH + 1;
  }
}
