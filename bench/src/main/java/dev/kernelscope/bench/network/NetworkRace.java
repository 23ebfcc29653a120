package dev.kernelscope.bench.network;

import dev.kernelscope.bench.measure.Statistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Times whole networks in interleaved rounds: each round takes one sample of everybody, in an order that turns by one
 * place.
 *
 * @param warmUp how long everybody runs before
 * @param rounds samples of each
 */
record NetworkRace(Duration warmUp, int rounds) {

  /** Executions of one sample fill it. */
  private static final long SAMPLE_NANOS = 40_000_000;

  /** Idle threads of ONNX Runtime look for work this long before they sleep, at our cost. */
  private static final long PAUSE_NANOS = 120_000_000;

  private static final double NANOS_PER_MICRO = 1e3;

  /** The median time of one execution of each, in microseconds. */
  List<Double> run(List<Runnable> contestants) {
    List<Integer> repeats = contestants.stream().map(this::warmUp).toList();
    List<double[]> samples = new ArrayList<>();
    contestants.forEach(contestant -> samples.add(new double[rounds]));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < contestants.size(); i++) {
        int turn = (i + round) % contestants.size();
        samples.get(turn)[round] = sample(contestants.get(turn), repeats.get(turn));
      }
    }
    return samples.stream().map(Statistics::median).toList();
  }

  /** Executions that fill a sample. */
  private int warmUp(Runnable contestant) {
    long start = System.nanoTime();
    long shortest = Long.MAX_VALUE;
    while (System.nanoTime() - start < warmUp.toNanos() || shortest == Long.MAX_VALUE) {
      long before = System.nanoTime();
      contestant.run();
      shortest = Math.max(1, Math.min(shortest, System.nanoTime() - before));
    }
    return (int) Math.clamp(SAMPLE_NANOS / shortest, 1, 100_000);
  }

  /** The first execution after the pause is not counted: it brings the data back into the caches. */
  private static double sample(Runnable contestant, int repeats) {
    LockSupport.parkNanos(PAUSE_NANOS);
    contestant.run();
    long start = System.nanoTime();
    for (int i = 0; i < repeats; i++) {
      contestant.run();
    }
    return (System.nanoTime() - start) / NANOS_PER_MICRO / repeats;
  }
}
