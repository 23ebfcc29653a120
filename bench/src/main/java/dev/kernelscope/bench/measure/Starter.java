package dev.kernelscope.bench.measure;

/**
 * A contestant that has computed the right thing.
 *
 * @param contestant who
 * @param firstNanos time of its first execution, which was checked
 */
record Starter(Contestant contestant, double firstNanos) {

  /** Whether its first execution is as good a sample as any that would follow, and too long to wait for another. */
  boolean hasRun(Timing timing) {
    return contestant.isNative() ? timing.isSlow(firstNanos) : timing.isTooSlow(firstNanos);
  }
}
