package dev.kernelscope.engine.conv.simd;

/**
 * Which micro-kernel of a depthwise layer's gradient to the input: the taps of one phase of the stride, on pixels of
 * one vector of channels. Distances are floats, compiled into it as constants.
 *
 * @param lanes channels of a vector: 4, 8 or 16
 * @param tapRows rows of taps; 0 stores zeros
 * @param tapColumns taps of a row
 * @param tapRow from one row of taps to the next in the input
 * @param tapColumn from one tap of a row to the next
 * @param inputRow from one input row to the next
 * @param outputPixel from one output pixel to the next
 * @param outputRow from one output row to the next
 */
record PhaseTile(int lanes, int tapRows, int tapColumns, int tapRow, int tapColumn, int inputRow, int outputPixel,
    int outputRow) {

  /** Checks the ranges. */
  PhaseTile {
    if (tapRows < 0 || tapColumns < 0) {
      throw new IllegalArgumentException("no micro-kernel of " + tapRows + "x" + tapColumns + " taps");
    }
    if (lanes != 4 && lanes != 8 && lanes != 16) {
      throw new IllegalArgumentException("a vector of " + lanes + " floats is not known: 4, 8 or 16 are");
    }
  }

  /** Number of taps. */
  int taps() {
    return tapRows * tapColumns;
  }

  /** Where a tap reads, relative to the first. */
  int at(int tap) {
    return tap / tapColumns * tapRow + tap % tapColumns * tapColumn;
  }
}
