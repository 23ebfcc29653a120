package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;

/**
 * Which micro-kernel transforms square tiles: a {@link Transform} along the columns, then along the rows, for a vector
 * of neighbouring channels at a time.
 *
 * @param line what is done to each line
 * @param lanes channels a vector: 4, 8 or 16
 * @param bias whether a bias is added at the end
 * @param activation what is done last
 */
record TileTransform(Transform line, int lanes, boolean bias, Activation activation) {

  /** Floats of scratch memory that the micro-kernel needs: the tile between its two passes. */
  int scratch() {
    return line.outputs().size() * line.inputs() * lanes;
  }
}
