package dev.kernelscope.engine.conv.simd;

/**
 * Which micro-kernel of a pass of a Fourier transform down a vector of columns: butterflies of {@code radix} rows that
 * are {@code apart} rows from each other, block after block.
 *
 * @param lanes columns of a vector: 4, 8 or 16
 * @param size rows of the whole transform
 * @param radix rows of a butterfly: 4 or 8
 * @param apart rows from one to the next of them
 * @param from floats from one row of the input to the next
 * @param to floats from one row of the output to the next
 * @param back whether values are multiplied by their factors before the butterfly, otherwise afterwards
 */
record FourierPass(int lanes, int size, int radix, int apart, int from, int to, boolean back) {

  /** Checks the radix. */
  FourierPass {
    if (radix != 4 && radix != 8 || size % (radix * apart) != 0) {
      throw new IllegalArgumentException("no butterflies of " + radix + " rows, " + apart + " apart, in " + size);
    }
  }

  /** Blocks of rows that share no butterfly. */
  int blocks() {
    return size / (radix * apart);
  }

  /** Whether all factors are 1, so that there is nothing to multiply. */
  boolean isPlain() {
    return apart == 1;
  }

  /** Floats of {@link #factors} for each butterfly of a block. */
  int factorFloats() {
    return 2 * (radix - 1);
  }

  /**
   * The factors of a block: for butterfly j the powers 1 to radix − 1 of exp(−2πi · j / (radix · apart)), real and
   * imaginary part each.
   */
  float[] factors() {
    float[] factors = new float[apart * factorFloats()];
    for (int j = 0; j < apart; j++) {
      for (int k = 1; k < radix; k++) {
        double angle = -2 * Math.PI * j * k / (radix * apart);
        factors[j * factorFloats() + 2 * k - 2] = (float) Math.cos(angle);
        factors[j * factorFloats() + 2 * k - 1] = (float) Math.sin(angle);
      }
    }
    return factors;
  }
}
