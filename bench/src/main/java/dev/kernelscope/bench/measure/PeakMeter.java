package dev.kernelscope.bench.measure;

import dev.kernelscope.engine.conv.Engines;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.Support;
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

  private final Support vectors;
  private final Map<Integer, Peak> peaks = new HashMap<>();

  /** A meter for a machine whose Vector API can or cannot be used. */
  public PeakMeter(Support vectors) {
    this.vectors = vectors;
  }

  /**
   * A meter that believes the engine {@code simd}: it knows when the Vector API is there but not compiled, and a peak
   * measured then would be far below what scalar code reaches.
   */
  public static PeakMeter of(Engines engines) {
    return new PeakMeter(engines.providers().stream().filter(p -> p.name().equals("simd"))
        .map(ConvolutionProvider::availability).findFirst().orElse(Support.SUPPORTED));
  }

  /** The peak of that many threads. */
  public synchronized Peak peak(int threads) {
    return peaks.computeIfAbsent(threads, this::measure);
  }

  private Peak measure(int threads) {
    if (!vectors.isSupported()) {
      return new Peak(null, "no FMA peak: " + vectors.reason());
    }
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return new Peak(null, "no FMA peak: the module " + MODULE + " is absent");
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
