package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;

/**
 * Which micro-kernel: a tile of {@code pixels × vectors} sums that stay in registers, and what is compiled into it as a
 * constant.
 *
 * @param pixels output pixels, at least 1
 * @param vectors vectors of filters a pixel, at least 1
 * @param lanes filters a vector: 4, 8 or 16
 * @param depth products of one tap, the inner trip count; at most {@link #DEEPEST}
 * @param flat whether every product has an offset of its own, so that one loop goes over all of them: for runs too
 *     short to be a loop
 * @param steps distances of pixels that are constants, too
 * @param start what the sums start from
 * @param activation what is done to the sums before they are stored
 * @param back filters by which the last vector is stored before its place, over some that the one before it has, too
 */
record Tile(int pixels, int vectors, int lanes, int depth, boolean flat, Steps steps, Start start,
    Activation activation, int back) {

  /** C2 strip-mines loops that are longer, or variable, and then keeps the sums on the stack. */
  static final int DEEPEST = 999;

  /** So many pixel offsets stay in general registers while a loop over tiles is around the sums. */
  private static final int MOST_OFFSETS = 8;

  /**
   * Distances from one pixel of a tile to the next. As constants they become displacements of the instructions, which
   * spares registers and most checks of bounds, at the price of a class for each pair.
   *
   * @param x floats in the input, 0 where the pixels are listed
   * @param y floats in the output, 0 where the caller tells
   */
  record Steps(int x, int y) {

    /** Any pixels. */
    static final Steps LISTED = new Steps(0, 0);
  }

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
    if (pixels < 1 || vectors < 1 || depth < 1 || depth > DEEPEST) {
      throw new IllegalArgumentException(
          "no micro-kernel of " + pixels + "x" + vectors + " sums, depth " + depth);
    }
    if (back < 0 || back >= lanes || back > 0 && (vectors == 1 || start == Start.OUTPUT)) {
      throw new IllegalArgumentException("the last of " + vectors + " vectors cannot be moved back by " + back);
    }
    if (lanes != 4 && lanes != 8 && lanes != 16) {
      throw new IllegalArgumentException("a vector of " + lanes + " floats is not known: 4, 8 or 16 are");
    }
  }

  /** A tile whose vectors lie side by side. */
  Tile(int pixels, int vectors, int lanes, int depth, boolean flat, Steps steps, Start start, Activation activation) {
    this(pixels, vectors, lanes, depth, flat, steps, start, activation, 0);
  }

  /** Where a vector is stored, in filters behind the first. */
  int place(int vector) {
    return vector * lanes - (vector == vectors - 1 ? back : 0);
  }

  /** Filters of the tile. */
  int filters() {
    return vectors * lanes;
  }

  /** The tile that goes on where this one has stored its sums. */
  Tile then(int nextDepth, Activation last) {
    return new Tile(pixels, vectors, lanes, nextDepth, false, steps, Start.OUTPUT, last);
  }

  /**
   * Whether the loop over tiles is in one method with the sums, which saves a call a tile; otherwise C2 would have to
   * spill.
   */
  boolean isNested() {
    return pixels <= MOST_OFFSETS || steps.x() > 0;
  }
}
