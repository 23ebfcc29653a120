package dev.kernelscope.bench.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures how fast threads together read and write memory: {@code a = b + s·c} over arrays far larger than any cache,
 * 12 bytes a value as J. McCalpin's STREAM counts them. The best of several samples counts, as for {@link PeakMeter}.
 */
public final class BandwidthMeter {

  /** Three arrays of 64 MB. */
  private static final int SIZE = 1 << 24;

  private static final int BYTES = 3 * Float.BYTES;
  private static final int SAMPLES = 15;

  /** Passes before the first sample, for the compilers. */
  private static final int WARM_UP = 15;

  /** Values of one call: compiled as a whole after a few of them. */
  private static final int CALL = 1 << 14;

  private final float[] a;
  private final float[] b;
  private final float[] c;

  private BandwidthMeter(int size) {
    a = new float[size];
    b = new float[size];
    c = new float[size];
    for (int i = 0; i < size; i++) {
      b[i] = i;
      c[i] = -i;
    }
  }

  /** 10⁹ bytes a second for each of those numbers of threads; none where the run was interrupted. */
  public static Map<Integer, Double> measure(List<Integer> threads) {
    return measure(threads, SIZE);
  }

  static Map<Integer, Double> measure(List<Integer> threads, int size) {
    BandwidthMeter meter = new BandwidthMeter(size);
    Map<Integer, Double> bandwidths = new TreeMap<>();
    try {
      meter.best(1, WARM_UP);
      for (int count : threads) {
        bandwidths.put(count, meter.best(count, SAMPLES));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return bandwidths;
  }

  private double best(int threads, int samples) throws InterruptedException {
    double best = 0;
    for (int i = 0; i < samples; i++) {
      AtomicInteger next = new AtomicInteger();
      double seconds = Crew.seconds(threads, () -> part(next.getAndIncrement(), threads));
      best = Math.max(best, (double) BYTES * a.length / seconds / 1e9);
    }
    return best;
  }

  private void part(int index, int of) {
    int from = (int) ((long) a.length * index / of);
    int to = (int) ((long) a.length * (index + 1) / of);
    for (int start = from; start < to; start += CALL) {
      triad(a, b, c, start, Math.min(to, start + CALL));
    }
  }

  private static void triad(float[] a, float[] b, float[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] = b[i] + 3f * c[i];
    }
  }
}
