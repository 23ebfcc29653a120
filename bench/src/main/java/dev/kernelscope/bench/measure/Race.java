package dev.kernelscope.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.DoubleStream;

/**
 * Times contestants in interleaved rounds: each round takes one sample of everybody, so that whatever slows the
 * machine for a while slows all of them, and their ratios hold. The order turns by one place a round, so that nobody
 * always follows the same neighbour.
 */
final class Race {

  private static final double NANOS_PER_MICRO = 1e3;
  private static final double STILL_FASTER = 0.97;
  private static final int LONGEST_WARM_UP = 4;
  private static final int BATCHES_OF_BYTECODE = 4;

  /** An execution of so many samples is long against the time that it takes to fill the caches. */
  private static final int LONG_AGAINST_CACHES = 5;

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
   * @return microseconds of one execution: a list for each starter, a value for each round that it took part in; a
   *     single one, from the check or the warm-up, where an execution takes so long that there is no second round
   */
  List<double[]> run(List<Starter> starters) {
    List<Pace> paces = new ArrayList<>();
    starters.forEach(starter -> paces.add(warmUp(starter)));
    List<DoubleStream.Builder> samples = new ArrayList<>();
    paces.forEach(pace -> samples.add(pace.rounds() > 0 ? DoubleStream.builder() : pace.onlySample()));
    for (int round = 0; round < timing.rounds(); round++) {
      for (int i = 0; i < paces.size(); i++) {
        int turn = (i + round) % paces.size();
        if (paces.get(turn).takesPart(round, timing.rounds())) {
          samples.get(turn).add(sample(starters.get(turn).contestant(), paces.get(turn)));
        }
      }
    }
    return samples.stream().map(builder -> builder.build().toArray()).toList();
  }

  /** One execution that is not counted brings the data back into the caches; then the stopwatch runs. */
  private double sample(Contestant contestant, Pace pace) {
    LockSupport.parkNanos(timing.pause().toNanos());
    long[] nanos = new long[1];
    contestant.inSeries(() -> {
      if (pace.nanos() < LONG_AGAINST_CACHES * timing.sample().toNanos()) {
        contestant.run();
      }
      nanos[0] = nanos(contestant, pace.repeats());
    });
    return (double) nanos[0] / pace.repeats() / NANOS_PER_MICRO;
  }

  /**
   * How a contestant is sampled.
   *
   * @param nanos shortest time of one execution so far
   * @param repeats executions that fill a sample
   * @param rounds rounds that it takes part in; 0 if its only sample has been taken before
   */
  private record Pace(double nanos, int repeats, int rounds) {

    /** Whether it takes part in that one of all rounds: its own are spread evenly. */
    private boolean takesPart(int round, int of) {
      return (long) (round + 1) * rounds / of > (long) round * rounds / of;
    }

    private DoubleStream.Builder onlySample() {
      return DoubleStream.builder().add(nanos / NANOS_PER_MICRO);
    }
  }

  /**
   * Executes until the compilers are done: for the set time, and on while a batch is still clearly faster than all
   * before it.
   *
   * <p>Bytecode gets a few batches more, however long the first takes in the interpreter, unless they take long, too.
   */
  private Pace warmUp(Starter starter) {
    if (starter.hasRun(timing)) {
      return new Pace(starter.firstNanos(), 1, 0);
    }
    Contestant contestant = starter.contestant();
    double[] best = new double[1];
    contestant.inSeries(() -> best[0] = best(contestant));
    int repeats = Math.clamp((long) Math.ceil(timing.sample().toNanos() / best[0]), 1, 1 << 24);
    return new Pace(best[0], repeats, timing.isSlow(best[0]) ? 0 : timing.rounds(best[0]));
  }

  private double best(Contestant contestant) {
    long least = timing.warmUp().toNanos();
    long batchNanos = least / 4;
    long spent = 0;
    double best = Double.POSITIVE_INFINITY;
    boolean goesOn = true;
    int batch = 1;
    int batches = contestant.isNative() ? 1 : BATCHES_OF_BYTECODE;
    while (goesOn) {
      long nanos = nanos(contestant, batch);
      spent += nanos;
      double one = Math.max(1, nanos) / (double) batch;
      boolean faster = one < best * STILL_FASTER;
      boolean early = spent < LONGEST_WARM_UP * least;
      goesOn = !timing.isSlow(one) && (spent < least || (--batches > 0 ? faster || early : faster && early));
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
