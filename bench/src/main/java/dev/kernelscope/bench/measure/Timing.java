package dev.kernelscope.bench.measure;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param rounds samples of each contestant, at least 1
 * @param sample least time of one sample; short problems are executed as often as that takes
 * @param warmUp least time of execution before the first sample; up to four times that while the engine still gets
 *     faster
 * @param pause time between two samples, in which helper threads of the one before stop spinning
 * @param patience time that one row may take: half of it is for the samples; the first execution, which is checked, is
 *     the only sample where it takes more than a quarter, or all of it if it may still be compiling
 */
public record Timing(int rounds, Duration sample, Duration warmUp, Duration pause, Duration patience) {

  /** What {@code bench} uses unless told otherwise. */
  public static final Timing DEFAULT =
      new Timing(9, Duration.ofMillis(20), Duration.ofMillis(250), Duration.ofMillis(5), Duration.ofSeconds(5));

  private static final int HALF = 2;
  private static final int QUARTER = 4;

  /** Checks the rounds. */
  public Timing {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds " + rounds + " is not allowed: it must be 1 or more");
    }
  }

  /** The same with that many rounds. */
  public Timing withRounds(int count) {
    return new Timing(count, sample, warmUp, pause, patience);
  }

  /** The same with that patience. */
  public Timing withPatience(Duration longest) {
    return new Timing(rounds, sample, warmUp, pause, longest);
  }

  /**
   * Rounds of a contestant: fewer where an execution takes long, so that one slow engine does not keep everybody
   * waiting for minutes.
   *
   * @param nanos time of one execution
   */
  int rounds(double nanos) {
    return (int) Math.clamp(patience.toNanos() / HALF / nanos, 1, rounds);
  }

  /** Whether executions of so many nanoseconds leave the patience no room for a second one that would say more. */
  boolean isSlow(double nanos) {
    return nanos > patience.toNanos() / (double) QUARTER;
  }

  /** Whether one execution of so many nanoseconds uses up all patience. */
  boolean isTooSlow(double nanos) {
    return nanos > patience.toNanos();
  }

  /** Rough time for one contestant whose execution is short against a sample. */
  public Duration perContestant() {
    return warmUp.multipliedBy(2).plus(sample.plus(pause).multipliedBy(rounds));
  }
}
