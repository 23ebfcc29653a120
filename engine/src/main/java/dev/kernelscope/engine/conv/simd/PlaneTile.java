package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;

/**
 * Which micro-kernel of a 1×1 layer on planes: a tile of {@code rows} filters by some vectors of neighbouring cells,
 * and what is compiled into it as a constant.
 *
 * @param rows filters, at least 1
 * @param vectors vectors of cells, at least 1
 * @param lanes cells a vector: 4, 8 or 16
 * @param lone whether one more cell, behind the vectors, belongs to the tile. Its sums are one vector, a filter a lane:
 *     square maps of 7, 14, 28 and 56 cells a side are tiles of 49
 * @param depth products of one tap, the inner trip count; at most {@link Tile#DEEPEST}
 * @param tapPitch floats from what one tap reads of the first plane to what the next does
 * @param inputPitch floats from one input plane to the next
 * @param outputPitch floats from one output plane to the next
 * @param bias whether sums start from the bias of their filter, otherwise from zero
 * @param activation what is done to the sums before they are stored
 */
record PlaneTile(int rows, int vectors, int lanes, boolean lone, int depth, int tapPitch, int inputPitch,
    int outputPitch, boolean bias, Activation activation) {

  /** Checks the ranges. */
  PlaneTile {
    if (rows < 1 || vectors < 1 || depth < 1 || depth > Tile.DEEPEST || lone && rows > lanes) {
      throw new IllegalArgumentException(
          "no micro-kernel of " + rows + " filters by " + vectors + " vectors, depth " + depth);
    }
    if (lanes != 4 && lanes != 8 && lanes != 16) {
      throw new IllegalArgumentException("a vector of " + lanes + " floats is not known: 4, 8 or 16 are");
    }
  }

  /** A tile whose taps follow one another: each is some planes of the input. */
  PlaneTile(int rows, int vectors, int lanes, boolean lone, int depth, int inputPitch, int outputPitch, boolean bias,
      Activation activation) {
    this(rows, vectors, lanes, lone, depth, depth * inputPitch, inputPitch, outputPitch, bias, activation);
  }

  /** Cells of the tile. */
  int cells() {
    return vectors * lanes + (lone ? 1 : 0);
  }
}
