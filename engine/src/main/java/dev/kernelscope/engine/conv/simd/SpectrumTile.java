package dev.kernelscope.engine.conv.simd;

import java.util.ArrayList;
import java.util.List;

/**
 * Which micro-kernel of a complex correlation along a row.
 *
 * @param lanes cells of a vector: 4, 8 or 16
 * @param vectors vectors that are computed together
 * @param width weights of a row, at least 1
 */
record SpectrumTile(int lanes, int vectors, int width) {

  /** Floats of a weight. */
  static final int PARTS = 3;

  /** Cells from a weight to the one that is multiplied together with it. */
  static final int APART = 16;

  /** Floats of a tile in the narrowest count of registers: a multiple of all tiles. */
  static final int COLUMNS = 96;

  /** The tile for a machine: as many sums as leave registers for weights and input. */
  static SpectrumTile of(Machine machine, int width) {
    return new SpectrumTile(machine.lanes(), machine.registers() == 32 ? 6 : 4, width);
  }

  /**
   * Neighbouring weights that one loop walks through, each of them together with the one {@link #APART} cells on, where
   * {@code two}: the vector that the latter reads is the one that a later output has read for the former.
   *
   * @param first the first of them
   * @param count how many
   * @param two whether there are pairs
   */
  record Run(int first, int count, boolean two) {}

  /** All weights, in the order in which they are added; it does not depend on lanes and vectors. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (int first = 0; first < width; first += 2 * APART) {
      int pairs = Math.clamp(width - first - APART, 0, APART);
      if (pairs > 0) {
        runs.add(new Run(first, pairs, true));
      }
      int end = Math.min(width, first + APART);
      if (first + pairs < end) {
        runs.add(new Run(first + pairs, end - first - pairs, false));
      }
    }
    return runs;
  }
}
