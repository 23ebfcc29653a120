package dev.kernelscope.engine.train;

import dev.kernelscope.engine.nn.SplitMix64;

/**
 * How an image is varied before it is learned from: what is in it stays the same to the eye, and the network learns
 * that it does. Cells that come in from outside are black.
 *
 * @param down rows that the image moves down
 * @param right columns that the image moves right, before it is mirrored
 * @param mirrored whether left and right change places
 */
record Variation(int down, int right, boolean mirrored) {

  static final Variation NONE = new Variation(0, 0, false);

  /** One at random: up to {@code shift} cells in each direction. */
  static Variation random(SplitMix64 random, int shift, boolean mirror) {
    if (shift == 0 && !mirror) {
      return NONE;
    }
    int down = random.nextInt(2 * shift + 1) - shift;
    int right = random.nextInt(2 * shift + 1) - shift;
    return new Variation(down, right, mirror && random.nextInt(2) == 1);
  }
}
