package dev.kernelscope.bench.report;

import dev.kernelscope.bench.measure.Measurement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares measurements of one layer, or sums over one suite: always at the same number of threads. A ratio is the
 * other's time over the time in question, so more is better.
 */
final class Ratios {

  /** The engine that everything is compared with. */
  static final String BASELINE = "scalar";

  private static final Set<String> PEERS = Set.of("onednn", "onnxruntime", "opencv", "opencv-blur");

  private Ratios() {}

  /** Whether that engine is a native library. */
  static boolean isPeer(String engine) {
    return PEERS.contains(engine);
  }

  /** The scalar engine's time over that of {@code m}; null if either is missing. */
  static Double overBaseline(Measurement m, List<Measurement> layer) {
    return over(m, layer, BASELINE);
  }

  /** That engine's time over that of {@code m}; null if either is missing. */
  static Double over(Measurement m, List<Measurement> layer, String engine) {
    return over(m, comparable(m, layer).stream().filter(o -> o.engine().equals(engine)).findFirst());
  }

  /** The fastest native library's time over that of {@code m}; null if either is missing. */
  static Double overPeer(Measurement m, List<Measurement> layer) {
    return over(m, comparable(m, layer).stream().filter(o -> isPeer(o.engine()))
        .min(Comparator.comparingDouble(Measurement::medianMicros)));
  }

  private static List<Measurement> comparable(Measurement m, List<Measurement> layer) {
    return layer.stream().filter(o -> o.isTimed() && o.threads() == m.threads()).toList();
  }

  private static Double over(Measurement m, Optional<Measurement> other) {
    return m.isTimed() && other.isPresent() ? Double.valueOf(other.get().medianMicros() / m.medianMicros()) : null;
  }
}
