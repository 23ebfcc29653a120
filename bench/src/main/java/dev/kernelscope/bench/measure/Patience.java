package dev.kernelscope.bench.measure;

import java.util.List;
import java.util.Locale;

/**
 * Which rows are not worth waiting for: those that must take longer than the patience, as the same engine on fewer
 * threads has shown, and those of which an earlier JVM has taken the only sample.
 *
 * @param timing knows how long
 * @param before rows of an earlier JVM that are not to be measured again
 */
record Patience(Timing timing, List<Measurement> before) {

  private static final double NANOS = 1e9;
  private static final double MICROS = 1e6;

  /**
   * Why an engine is not to run; null if it is.
   *
   * @param earlier what was prepared for the layer until now
   */
  String refusal(String suite, String layer, String engine, int threads, List<Entry> earlier) {
    for (Measurement row : before) {
      if (row.isAt(suite, layer, threads, engine)) {
        return seconds("an execution takes %.1f s: one JVM has measured it", row.medianMicros() / MICROS);
      }
      if (row.threads() < threads && row.isAt(suite, layer, row.threads(), engine)
          && isTooSlow(row.medianMicros() / MICROS, row.threads(), threads)) {
        return tooSlow(row.medianMicros() / MICROS);
      }
    }
    for (Entry entry : earlier) {
      if (entry.engine().equals(engine) && entry.threads() < threads && entry.starter() != null) {
        double longest = entry.starter().firstNanos() / NANOS;
        if (isTooSlow(longest, entry.threads(), threads)) {
          return tooSlow(longest);
        }
      }
    }
    return null;
  }

  /** Whether an execution on so many threads must take too long, as one on fewer says. */
  private boolean isTooSlow(double seconds, int fewer, int threads) {
    return timing.isTooSlow(seconds * NANOS * fewer / threads);
  }

  private static String tooSlow(double seconds) {
    return seconds("an execution on fewer threads took %.1f s; ", seconds)
        + seconds("--patience %.0f measures it", Math.ceil(seconds));
  }

  private static String seconds(String text, double seconds) {
    return String.format(Locale.ROOT, text, seconds);
  }
}
