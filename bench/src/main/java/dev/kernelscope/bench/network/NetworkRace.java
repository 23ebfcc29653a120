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

  /** One who takes part. */
  interface Racer {

    /** One image. */
    void run();

    /**
     * Several images one after the other. Threads of ours stay awake between them, as those of ONNX Runtime do without
     * being asked.
     */
    default void inSeries(Runnable images) {
      images.run();
    }
  }

  /** The median time of one execution of each, in microseconds. */
  List<Double> run(List<Racer> racers) {
    List<Integer> repeats = racers.stream().map(this::warmUp).toList();
    List<double[]> samples = new ArrayList<>();
    racers.forEach(racer -> samples.add(new double[rounds]));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < racers.size(); i++) {
        int turn = (i + round) % racers.size();
        samples.get(turn)[round] = sample(racers.get(turn), repeats.get(turn));
      }
    }
    return samples.stream().map(Statistics::median).toList();
  }

  /** Images that fill a sample. */
  private int warmUp(Racer racer) {
    long[] shortest = {Long.MAX_VALUE};
    racer.inSeries(() -> {
      long start = System.nanoTime();
      while (System.nanoTime() - start < warmUp.toNanos() || shortest[0] == Long.MAX_VALUE) {
        long before = System.nanoTime();
        racer.run();
        shortest[0] = Math.max(1, Math.min(shortest[0], System.nanoTime() - before));
      }
    });
    return (int) Math.clamp(SAMPLE_NANOS / shortest[0], 1, 100_000);
  }

  /** The first image after the pause is not counted: it brings the data back into the caches. */
  private static double sample(Racer racer, int repeats) {
    LockSupport.parkNanos(PAUSE_NANOS);
    long[] nanos = new long[1];
    racer.inSeries(() -> {
      racer.run();
      long start = System.nanoTime();
      for (int i = 0; i < repeats; i++) {
        racer.run();
      }
      nanos[0] = System.nanoTime() - start;
    });
    return nanos[0] / NANOS_PER_MICRO / repeats;
  }
}
