package dev.kernelscope.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Times contestants in interleaved rounds: each round takes one sample of everybody, so that whatever slows the
 * machine for a while slows all of them, and their ratios hold. The order turns by one place a round, so that nobody
 * always follows the same neighbour.
 */
final class Race {

  private static final double NANOS_PER_MICRO = 1e3;
  private static final double STILL_FASTER = 0.97;
  private static final int LONGEST_WARM_UP = 4;

  /** Samples that one execution lasts from which on whoever takes so long is out of the race after a few rounds. */
  private static final int SLOW = 20;

  private static final int ROUNDS_OF_THE_SLOW = 3;

  private final Timing timing;
  private final LongSupplier clock;

  Race(Timing timing) {
    this(timing, System::nanoTime);
  }

  /**
   * A race by another clock.
   *
   * @param clock nanoseconds from an arbitrary origin
   */
  Race(Timing timing, LongSupplier clock) {
    this.timing = timing;
    this.clock = clock;
  }

  /**
   * Warms everybody up, then takes the samples.
   *
   * @return microseconds of one execution: a list for each contestant, a value for each round; three values where an
   *     execution fills twenty samples, for then the others need not wait for more
   */
  List<double[]> run(List<? extends Contestant> contestants) {
    double[] nanos = contestants.stream().mapToDouble(this::warmUp).toArray();
    List<double[]> samples = new ArrayList<>();
    for (double one : nanos) {
      boolean slow = one > SLOW * (double) timing.sample().toNanos();
      samples.add(new double[slow ? Math.min(timing.rounds(), ROUNDS_OF_THE_SLOW) : timing.rounds()]);
    }
    for (int round = 0; round < timing.rounds(); round++) {
      for (int i = 0; i < nanos.length; i++) {
        int turn = (i + round) % nanos.length;
        if (round < samples.get(turn).length) {
          samples.get(turn)[round] = sample(contestants.get(turn), nanos[turn]);
        }
      }
    }
    return samples;
  }

  /** One execution that is not counted brings the data back into the caches; then the stopwatch runs. */
  private double sample(Contestant contestant, double expectedNanos) {
    int repeats = Math.clamp((long) Math.ceil(timing.sample().toNanos() / expectedNanos), 1, 1 << 24);
    LockSupport.parkNanos(timing.pause().toNanos());
    long[] nanos = new long[1];
    contestant.inSeries(() -> {
      contestant.run();
      nanos[0] = nanos(contestant, repeats);
    });
    return (double) nanos[0] / repeats / NANOS_PER_MICRO;
  }

  /**
   * Executes until the compilers are done: for the set time, and on while a batch is still clearly faster than all
   * before it.
   *
   * @return nanoseconds of one execution
   */
  private double warmUp(Contestant contestant) {
    double[] best = new double[1];
    contestant.inSeries(() -> best[0] = best(contestant));
    return best[0];
  }

  private double best(Contestant contestant) {
    long least = timing.warmUp().toNanos();
    long batchNanos = least / 4;
    long spent = 0;
    double best = Double.POSITIVE_INFINITY;
    boolean faster = true;
    int batch = 1;
    while (spent < least || faster && spent < LONGEST_WARM_UP * least) {
      long nanos = nanos(contestant, batch);
      spent += nanos;
      double one = Math.max(1, nanos) / (double) batch;
      faster = one < best * STILL_FASTER;
      best = Math.min(best, one);
      batch = Math.clamp((long) (batchNanos / one), 1, 1 << 20);
    }
    return best;
  }

  private long nanos(Contestant contestant, int repeats) {
    long start = clock.getAsLong();
    for (int i = 0; i < repeats; i++) {
      contestant.run();
    }
    return clock.getAsLong() - start;
  }
}
