package dev.kernelscope.engine.conv.simd;

import java.util.List;

/** Computes bands of output rows from pixels with their padding. Immutable. */
interface BandRunner {

  /** The filters in blocks, in order; different threads may take different blocks. */
  List<PackedWeights.Block> blocks();

  /** Scratch memory of one run; most need none. */
  default int scratchFloats() {
    return 0;
  }

  /**
   * Computes a band.
   *
   * @param x padded pixels
   * @param xAt the first value that the band's first pixel reads
   * @param rows output rows
   * @param y output pixels
   * @param yAt the band's first pixel, first filter of all
   * @param firstBlock the first block of filters
   * @param endBlock the one after the last
   * @param scratch memory of {@link #scratchFloats} floats that no other thread uses meanwhile
   * @param scratchAt the first of them
   */
  void run(float[] x, int xAt, int rows, float[] y, int yAt, int firstBlock, int endBlock, float[] scratch,
      int scratchAt);
}
