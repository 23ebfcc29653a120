package dev.kernelscope.engine.nn;

/**
 * Random numbers that are the same everywhere and for ever: SplitMix64 of G. Steele, D. Lea and C. Flood, "Fast
 * Splittable Pseudorandom Number Generators", OOPSLA 2014, with the mixing function MurmurHash3 variant 13 of D.
 * Stafford. The JDK's generators are free to change; a seed that somebody wrote down is not.
 */
public final class SplitMix64 {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** The sequence of that seed. */
  public SplitMix64(long seed) {
    this.state = seed;
  }

  /** The sequence that belongs to a seed and a path of numbers, such as an epoch and a step. */
  public static SplitMix64 of(long seed, long... path) {
    SplitMix64 random = new SplitMix64(seed);
    for (long number : path) {
      random = new SplitMix64(random.nextLong() ^ mix(number));
    }
    return random;
  }

  /** The next 64 bits. */
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  private static long mix(long bits) {
    long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** A number from 0 (included) to 1 (excluded), a multiple of 2⁻⁵³. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /**
   * A whole number from 0 to {@code bound - 1}, each as likely as any other: numbers of an incomplete last round are
   * thrown away.
   */
  public int nextInt(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound " + bound + " is not allowed: it must be 1 or more");
    }
    while (true) {
      long bits = nextLong() >>> 1;
      long result = bits % bound;
      if (bits - result + (bound - 1) >= 0) {
        return (int) result;
      }
    }
  }

  /** A normal number of mean 0 and variance 1, by G. Box and M. Muller (1958); two uniform numbers make one. */
  public double nextGaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * nextDouble());
  }
}
