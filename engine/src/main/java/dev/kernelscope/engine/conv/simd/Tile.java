package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;

/**
 * Which micro-kernel: a tile of {@code pixels × vectors} sums that stay in registers, and what is compiled into it as a constant.
 *
 * @param pixels output pixels, at least 1
 * @param vectors vectors of filters a pixel, at least 1
 * @param lanes filters a vector: 4, 8 or 16
 * @param depth products of one tap, the inner trip count; below 1000, because C2 strip-mines longer or variable loops and then keeps
 *     the sums on the stack
 * @param pixelStep floats from one pixel to the next in the input, or {@link #LISTED} where the caller lists offsets
 * @param start what the sums start from
 * @param activation what is done to the sums before they are stored
 */
record Tile(int pixels, int vectors, int lanes, int depth, int pixelStep, Start start, Activation activation) {

  /** {@link #pixelStep} of a tile whose input pixels lie at offsets that the caller lists. */
  static final int LISTED = -1;

  private static final int DEPTH_LIMIT = 1000;

  /** What the sums start from. */
  enum Start {
    /** Zero. */
    ZERO,
    /** The bias of their filter. */
    BIAS,
    /** What the output holds already. */
    OUTPUT
  }

  /** Checks the ranges. */
  Tile {
    if (pixels < 1 || vectors < 1 || depth < 1 || depth >= DEPTH_LIMIT || pixelStep < LISTED) {
      throw new IllegalArgumentException("no micro-kernel of " + pixels + "x" + vectors + " sums, depth " + depth + ", step " + pixelStep);
    }
    if (lanes != 4 && lanes != 8 && lanes != 16) {
      throw new IllegalArgumentException("a vector of " + lanes + " floats is not known: 4, 8 or 16 are");
    }
  }

  /** Filters of the tile. */
  int filters() {
    return vectors * lanes;
  }
}
