package dev.kernelscope.bench.measure;

import java.util.HashMap;
import java.util.Map;

/**
 * Measures the machine's peak with the Vector API, once for each number of threads. Each thread works on registers
 * alone. The best of several samples counts: a peak is what the machine can do, not what it did while somebody else
 * had the core.
 */
public final class PeakMeter {

  private static final int SAMPLES = 7;
  private static final int LOOPS = 1_000_000;
  private static final int WARM_UP_CALLS = 60;
  private static final String MODULE = "jdk.incubator.vector";

  private final Map<Integer, Peak> peaks = new HashMap<>();

  /** The peak of that many threads. */
  public synchronized Peak peak(int threads) {
    return peaks.computeIfAbsent(threads, PeakMeter::measure);
  }

  private static Peak measure(int threads) {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return new Peak(null, "no FMA peak: the module " + MODULE + " is absent, start Java with --add-modules "
          + MODULE);
    }
    try {
      return new Peak(Fma.gflops(threads), null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Peak(null, "no FMA peak: interrupted");
    }
  }

  /** Everything that touches {@link FmaLoop}, which cannot be loaded without the Vector API. */
  private static final class Fma {

    private static double gflops(int threads) throws InterruptedException {
      double best = 0;
      for (FmaLoop.Width width : FmaLoop.Width.values()) {
        for (int i = 0; i < WARM_UP_CALLS; i++) {
          width.run(LOOPS / WARM_UP_CALLS);
        }
        for (int i = 0; i < SAMPLES; i++) {
          double seconds = Crew.seconds(threads, () -> width.run(LOOPS));
          best = Math.max(best, width.operationsPerLoop() * LOOPS * threads / seconds / 1e9);
        }
      }
      return best;
    }
  }
}
