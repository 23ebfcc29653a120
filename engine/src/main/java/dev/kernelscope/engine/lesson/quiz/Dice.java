package dev.kernelscope.engine.lesson.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Chance that can be repeated: the same seed gives the same numbers on every machine. Only those methods of
 * {@link Random} are used whose numbers its documentation fixes.
 */
final class Dice {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final Random random;

  private Dice(Random random) {
    this.random = random;
  }

  /**
   * Dice for a seed and a place in its list. Neighbouring seeds are mixed first (G. Steele, D. Lea and C. Flood, "Fast
   * splittable pseudorandom number generators", 2014), for the first numbers of {@link Random} would be alike.
   */
  static Dice of(long seed, long... place) {
    long state = mixed(seed + GOLDEN);
    for (long p : place) {
      state = mixed(state ^ mixed(p + 2 * GOLDEN));
    }
    return new Dice(new Random(state));
  }

  private static long mixed(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** A whole number, both ends included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** One of these. */
  int pick(int... values) {
    return values[random.nextInt(values.length)];
  }

  /** One of these. */
  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** True once in so many times. */
  boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** The same things in any order. */
  <T> List<T> shuffled(List<T> values) {
    List<T> result = new ArrayList<>(values);
    for (int i = result.size() - 1; i > 0; i--) {
      T last = result.get(i);
      int other = random.nextInt(i + 1);
      result.set(i, result.get(other));
      result.set(other, last);
    }
    return result;
  }
}
