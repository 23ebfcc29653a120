package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.spec.Axis;

/**
 * The positions along an axis at which a tap reads a cell of the input, not of the padding.
 *
 * @param from the first
 * @param end the one after the last; not more than {@code from} where there is none
 * @param cell what the first reads; the next read a stride further each
 */
record Reach(int from, int end, int cell) {

  /** All of an axis, tap by tap. */
  static Reach[] of(Axis axis) {
    Reach[] taps = new Reach[axis.kernel()];
    for (int tap = 0; tap < taps.length; tap++) {
      int shift = tap * axis.dilation() - axis.before();
      int from = Math.max(0, Math.ceilDiv(-shift, axis.stride()));
      int end = Math.min(axis.output(), Math.floorDiv(axis.input() - 1 - shift, axis.stride()) + 1);
      taps[tap] = new Reach(from, end, from * axis.stride() + shift);
    }
    return taps;
  }

  /** How many. */
  int count() {
    return Math.max(0, end - from);
  }
}
