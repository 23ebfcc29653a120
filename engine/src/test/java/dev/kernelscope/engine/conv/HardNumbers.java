package dev.kernelscope.engine.conv;

import java.util.Random;

/** What inputs are made of to see how far results are from the exact sums: ordinary numbers, and what goes wrong. */
enum HardNumbers {

  /** Normal distribution around 0. */
  NORMAL("normal", 1e-6, 3e-6),
  /** Nothing cancels, so that a running sum is large while small terms are added to it. */
  POSITIVE("positive", 6e-6, 4e-6),
  /** Of either sign and of sizes from a thousandth to a thousand. */
  SIX_DECADES("six decades", 2.5e-6, 8e-6),
  /** Neighbours of nearly the same size and opposite sign: sums are small against their terms. */
  CANCELLING("cancelling", 2.5e-6, 2e-6),
  /** Smaller than what a float holds with all its digits. */
  DENORMAL("denormal", 1.5e-5, 1e-5);

  private final String title;
  private final double bound;
  private final double boundOfTransforms;

  HardNumbers(String title, double bound, double boundOfTransforms) {
    this.title = title;
    this.bound = bound;
    this.boundOfTransforms = boundOfTransforms;
  }

  /**
   * Most that the error of a plain sum may be over Σ|x|·|w| of its cell: about twice the worst of the layers measured,
   * whose sums have up to 4608 terms.
   */
  double bound() {
    return bound;
  }

  /** Most that the error of a transform of tiles may be over the largest Σ|x|·|w| of the layer. */
  double boundOfTransforms() {
    return boundOfTransforms;
  }

  /** In words. */
  String title() {
    return title;
  }

  /** An input. */
  float[] input(int size) {
    Random random = new Random(ordinal() * 31L + size);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) switch (this) {
        case NORMAL -> random.nextGaussian();
        case POSITIVE -> random.nextDouble();
        case SIX_DECADES -> (random.nextBoolean() ? 1 : -1) * Math.pow(10, random.nextDouble(-3, 3));
        case CANCELLING -> (i % 2 == 0 ? 1 : -1) * (1 + 1e-4 * random.nextDouble());
        case DENORMAL -> 1e-39 * random.nextGaussian();
      };
    }
    return values;
  }

  /** Weights that make it hard together with {@link #input}; of ordinary size where the input alone is the trouble. */
  float[] weights(int size) {
    Random random = new Random(ordinal() * 37L + size);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) switch (this) {
        case NORMAL, DENORMAL -> random.nextGaussian();
        case POSITIVE, CANCELLING -> 0.5 + 0.5 * random.nextDouble();
        case SIX_DECADES -> (random.nextBoolean() ? 1 : -1) * Math.pow(10, random.nextDouble(-3, 3));
      };
    }
    return values;
  }
}
