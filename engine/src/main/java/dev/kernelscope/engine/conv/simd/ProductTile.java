package dev.kernelscope.engine.conv.simd;

/**
 * Which micro-kernel of a depthwise layer's gradient to the weights: the sums for some taps, on pixels of one vector of
 * channels. Distances are floats, compiled into it as constants.
 *
 * @param lanes channels of a vector: 4, 8 or 16
 * @param tapRows rows of taps
 * @param tapColumns taps of a row
 * @param tapRow from one row of taps to the next in the input
 * @param tapColumn from one tap of a row to the next
 * @param inputPixel from what one output pixel reads by a tap to what the next one does
 * @param inputRow from what one output row reads to what the next one does
 * @param width output pixels of a row, the inner trip count; at most {@link Tile#DEEPEST}
 */
record ProductTile(int lanes, int tapRows, int tapColumns, int tapRow, int tapColumn, int inputPixel, int inputRow,
    int width) {

  /** Checks the ranges. */
  ProductTile {
    if (tapRows < 1 || tapColumns < 1 || width < 1 || width > Tile.DEEPEST) {
      throw new IllegalArgumentException(
          "no micro-kernel of " + tapRows + "x" + tapColumns + " taps, rows of " + width);
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
