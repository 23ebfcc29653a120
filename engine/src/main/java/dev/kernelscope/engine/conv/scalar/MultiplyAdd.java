package dev.kernelscope.engine.conv.scalar;

/**
 * {@code a · b + c} by the fastest instruction of this machine.
 *
 * <p>{@link Math#fma} is one instruction where the processor has it, a quarter faster over a convolution than two, and
 * thousands of times slower where it has not: there the JDK computes with {@code BigDecimal}. Java cannot be asked
 * which of the two it is, so it is timed once. A constant for C2, which drops the other branch.
 */
final class MultiplyAdd {

  /**
   * Between one instruction, even interpreted (tens of nanoseconds), and a BigDecimal (microseconds before it is
   * compiled).
   */
  private static final long FUSED_NANOS_AT_MOST = 250;

  private static final int CALLS = 64;

  private static final boolean FUSED = fusedNanos() <= FUSED_NANOS_AT_MOST;

  private MultiplyAdd() {}

  static float of(float a, float b, float c) {
    return FUSED ? Math.fma(a, b, c) : a * b + c;
  }

  /** {@code c + a0 · b0 + a1 · b1 + a2 · b2}, added in this order. */
  static float three(float c, float a0, float b0, float a1, float b1, float a2, float b2) {
    return of(a2, b2, of(a1, b1, of(a0, b0, c)));
  }

  /** Time of one call, the best of several rounds, because another process may take the processor away in between. */
  private static long fusedNanos() {
    long best = Long.MAX_VALUE;
    float sum = 0.1f;
    for (int round = 0; round < 8; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < CALLS; i++) {
        sum = Math.fma(sum, 0.7f, 0.1f);
      }
      best = Math.min(best, (System.nanoTime() - start) / CALLS);
    }
    // Always false, and unknown to the compiler: without a use the calls could be dropped.
    return Float.isNaN(sum) ? Long.MAX_VALUE : best;
  }
}
