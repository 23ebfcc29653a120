package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;

/**
 * Which micro-kernel of a depthwise layer on pixels: a block of neighbouring output pixels by one vector of channels,
 * each with a filter of its own. All that such a tile reads is its window.
 *
 * @param size the block
 * @param lanes channels a vector: 4, 8 or 16
 * @param kernel the taps and their steps
 * @param edge rows and columns of the window at the border of the input
 * @param pixels distances in memory
 * @param held whether all weights stay in registers; otherwise each row of them is loaded in a loop over the rows
 * @param bias whether sums start from the bias of their channel, otherwise from zero
 * @param activation what is done to the sums before they are stored
 */
record LaneTile(Size size, int lanes, FilterTile.Kernel kernel, Edge edge, Pixels pixels, boolean held,
    boolean bias, Activation activation) {

  /**
   * Output of a tile.
   *
   * @param rows output rows; one where weights are not held
   * @param columns output columns
   * @param vectors vectors of channels: 1, or all of a pixel's, the last one moved back to end with them
   */
  record Size(int rows, int columns, int vectors) {}

  /**
   * What of a window is special at the border. Rows lie outside for whole strips of tiles: they are read from another
   * array, which holds zeros then, so that the first strip and the last need no micro-kernel of their own. Columns lie
   * outside for one tile of a strip: products are left out.
   *
   * @param above uppermost rows that are read apart
   * @param below lowest rows that are read apart
   * @param before columns that lie in front of the input
   * @param after columns that lie behind the input
   */
  record Edge(int above, int below, int before, int after) {}

  /**
   * Distances in memory, in floats.
   *
   * @param channels from one pixel to the next, in input and output
   * @param inputRow from one input row to the next
   * @param outputRow from one output row to the next
   */
  record Pixels(int channels, int inputRow, int outputRow) {}

  /** Registers beside the sums and the weights: the loaded value, and one that C2 needs. */
  private static final int OTHERS = 2;

  /**
   * Taps of the largest kernel that is written out with all of its rows. One of 5×5 with as many sums as fit takes
   * twice as long as a loop over its rows, and C1 gives up on it ("out of virtual registers"), so that it may never
   * come to C2.
   */
  private static final int MOST_HELD = 9;

  /** Checks the numbers. */
  LaneTile {
    if (!held && (size.rows > 1 || edge.above > 0 || edge.below > 0)) {
      throw new IllegalArgumentException("weights that are not held make one output row, read from one array");
    }
  }

  /**
   * Whether a kernel is small enough to be written out, and its weights and the sums that are in work fit the
   * registers: an output row begins with the first row of its window and is stored after the last.
   */
  static boolean holds(Size size, FilterTile.Kernel kernel, Machine machine) {
    int rows = Math.min(size.rows, (kernel.h() - 1) * kernel.dilationH() / kernel.strideH() + 1);
    int taps = kernel.h() * kernel.w();
    return taps <= MOST_HELD && rows * size.columns + taps + OTHERS <= machine.registers();
  }

  /** Whether a tile has all channels of its pixels. */
  boolean hasAllChannels() {
    return size.vectors * lanes >= pixels.channels;
  }

  /** Channels by which a vector of a tile with all of them is moved back. */
  int movedBack(int vector) {
    return Math.max(0, (vector + 1) * lanes - pixels.channels);
  }

  /** Input rows of the window. */
  int windowRows() {
    return (size.rows - 1) * kernel.strideH() + (kernel.h() - 1) * kernel.dilationH() + 1;
  }

  /** Input columns of the window. */
  int windowColumns() {
    return (size.columns - 1) * kernel.strideW() + (kernel.w() - 1) * kernel.dilationW() + 1;
  }

  /** Whether a column of the window lies inside of the input. */
  boolean hasColumn(int column) {
    return column >= edge.before && column < windowColumns() - edge.after;
  }

  /** Whether a row of the window is one of the uppermost that are read apart. */
  boolean isAbove(int row) {
    return row < edge.above;
  }

  /** Whether a row of the window is one of the lowest that are read apart. */
  boolean isBelow(int row) {
    return row >= windowRows() - edge.below;
  }
}
