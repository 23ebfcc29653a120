package dev.kernelscope.render.opengl.stage;

import java.util.Arrays;
import java.util.List;

/** The order in which bodies are drawn. Kept from frame to frame, so that some ten thousand need no new memory. */
final class FarthestFirst {

  private long[] keys = new long[256];

  /** Finds the order; equally far ones keep theirs. */
  void sort(List<TileBatch.Body> bodies, Projection to) {
    int count = bodies.size();
    if (keys.length < count) {
      keys = new long[Math.max(count, 2 * keys.length)];
    }
    for (int i = 0; i < count; i++) {
      // A float's bits, as a whole number, grow with it; below zero the other way round.
      int bits = Float.floatToIntBits((float) -to.distance(bodies.get(i).centre()));
      int rising = bits ^ bits >> 31 & 0x7FFFFFFF;
      keys[i] = (long) rising << 32 | i;
    }
    Arrays.sort(keys, 0, count);
  }

  /** Index of the body that is drawn as the {@code i}th. */
  int at(int i) {
    return (int) keys[i];
  }
}
