package dev.kernelscope.engine.conv.scalar;

/**
 * Adds some taps' products to a whole row of sums. The weights stay in registers while the row passes by; the loop has
 * no bound that C2 could not see through, so that it checks indices once a row.
 *
 * <p>{@link RowPasses} chooses them.
 */
interface RowPass {

  /** Taps that one pass adds. */
  int taps();

  /**
   * Adds.
   *
   * @param x input; tap k of the position at column c is {@code x[at + taps[k] + c · stride]}
   * @param taps where the taps lie, from {@code first} on
   * @param w the taps' weights, from {@code wAt} on
   * @param sums the row of sums, from {@code to} on
   * @param columns length of the row
   */
  void run(float[] x, int at, int[] taps, int first, float[] w, int wAt, float[] sums, int to, int columns);
}
