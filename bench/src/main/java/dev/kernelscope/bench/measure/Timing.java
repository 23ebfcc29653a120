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
 */
public record Timing(int rounds, Duration sample, Duration warmUp, Duration pause) {

  /** What {@code bench} uses unless told otherwise. */
  public static final Timing DEFAULT =
      new Timing(9, Duration.ofMillis(20), Duration.ofMillis(250), Duration.ofMillis(5));

  /** Time that all samples of a contestant may take, for each round. */
  private static final Duration MOST = Duration.ofMillis(250);

  /** Checks the rounds. */
  public Timing {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds " + rounds + " is not allowed: it must be 1 or more");
    }
  }

  /** The same with that many rounds. */
  public Timing withRounds(int count) {
    return new Timing(count, sample, warmUp, pause);
  }

  /**
   * Rounds of a contestant: fewer where an execution takes long, none where it would take all of their time, so that
   * one slow engine does not keep everybody waiting for minutes.
   *
   * @param nanos time of one execution
   */
  int rounds(double nanos) {
    return (int) Math.min(rounds, rounds * MOST.toNanos() / nanos);
  }

  /** Rough time for one contestant whose execution is short against a sample. */
  public Duration perContestant() {
    return warmUp.multipliedBy(2).plus(sample.plus(pause).multipliedBy(rounds));
  }
}
