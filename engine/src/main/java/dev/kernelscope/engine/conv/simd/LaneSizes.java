package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.LaneTile.Size;
import java.util.stream.Stream;

/**
 * Chooses the tiles of a depthwise layer, by measurement. High and narrow ones read the input nearly once: output rows
 * follow one another through the registers, of which each column takes as many as the kernel has rows; broad ones make
 * C2 spill.
 *
 * @param kernel the taps and their steps
 * @param rows output rows that are computed together at most
 * @param columns output columns
 * @param channels channels of a pixel
 * @param lanes channels of a vector
 * @param machine vector width and registers
 */
record LaneSizes(FilterTile.Kernel kernel, int rows, int columns, int channels, int lanes, Machine machine) {

  private static final int HIGH = 7;
  private static final int HALF = 4;

  /**
   * Vectors a pixel up to which the loop over the channels is so short that what is checked in front of it costs more
   * than its turns: those are written one after the other, and the loop is that over the tiles. Of more, or of tiles
   * twice as large, C1 gives up ("out of virtual registers"), and the method may never come to C2.
   */
  private static final int FEW = 2;

  /** Channels from which on the lines of fewer windows stay in the first cache, at stride 2. */
  private static final int DEEP_STRIDED = 256;

  /** Channels from which on only one window's do. */
  private static final int DEEPEST_STRIDED = 512;

  private static final int MOST_COLUMNS = 8;

  /** The first choice whose weights are held ({@link LaneTile#holds}); otherwise a part of a single row. */
  Size best() {
    return choices().filter(size -> LaneTile.holds(size, kernel, machine)).findFirst()
        .orElseGet(() -> size(1, machine.registers() == 32 ? MOST_COLUMNS : MOST_COLUMNS / 2, 1));
  }

  private Stream<Size> choices() {
    int together = (channels + lanes - 1) / lanes;
    if (together <= FEW) {
      return Stream.of(size(HALF, 1, together));
    }
    if (kernel.strideW() == 1 || kernel.strideH() == 1) {
      return Stream.of(size(HIGH, 2, 1), size(HIGH, 1, 1));
    }
    if (channels >= DEEPEST_STRIDED) {
      return Stream.of(size(1, 1, 1));
    }
    return Stream.of(size(channels >= DEEP_STRIDED ? 2 : HALF, 2, 1), size(HALF, 1, 1));
  }

  private Size size(int mostRows, int mostColumns, int together) {
    return new Size(even(rows, mostRows), even(columns, mostColumns), together);
  }

  /** The length of equal pieces. */
  private static int even(int length, int most) {
    int pieces = (length + most - 1) / most;
    return (length + pieces - 1) / pieces;
  }
}
