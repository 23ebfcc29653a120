package dev.kernelscope.engine.conv.simd;

/**
 * Which micro-kernel that adds planes: so many vectors of neighbouring cells, of so many planes.
 *
 * @param vectors vectors of cells, at least 1
 * @param lanes cells a vector: 4, 8 or 16
 * @param planes planes that are added, a constant for the reason given at {@link Tile#DEEPEST}; 0 stores zeros
 */
record SumTile(int vectors, int lanes, int planes) {

  /** Checks the ranges. */
  SumTile {
    if (vectors < 1 || planes < 0 || planes > Tile.DEEPEST) {
      throw new IllegalArgumentException("no micro-kernel of " + vectors + " vectors of " + planes + " planes");
    }
    if (lanes != 4 && lanes != 8 && lanes != 16) {
      throw new IllegalArgumentException("a vector of " + lanes + " floats is not known: 4, 8 or 16 are");
    }
  }

  /** Cells of the tile. */
  int cells() {
    return vectors * lanes;
  }
}
