package dev.kernelscope.bench;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.network.NetworkBench;
import java.util.List;
import java.util.Locale;

/** Figures of a network as text within 80 columns. */
final class NetworkTable {

  private NetworkTable() {}

  /** The table, each line ending in a new line. */
  static String of(List<Measurement> rows) {
    StringBuilder text = new StringBuilder();
    text.append(rows.getFirst().layer()).append("\nmedian: microseconds of one image; GFLOP/s: of its convolutions;\n")
        .append("error: largest of a layer, over its largest value; x ours: time over ours\n\n")
        .append(String.format(Locale.ROOT, "%-12s %7s %11s %8s %9s %7s\n", "engine", "threads", "median", "GFLOP/s",
            "error", "x ours"));
    for (Measurement row : rows) {
      text.append(line(row, rows));
    }
    return text.toString();
  }

  private static String line(Measurement row, List<Measurement> rows) {
    if (!row.isTimed()) {
      return String.format(Locale.ROOT, "%-12s %7d  no: %s\n", row.engine(), row.threads(), row.reason());
    }
    double ours = rows.stream()
        .filter(other -> other.threads() == row.threads() && other.engine().equals(NetworkBench.OURS))
        .findFirst().orElseThrow().medianMicros();
    return String.format(Locale.ROOT, "%-12s %7d %11.0f %8.1f %9s %7.2f\n", row.engine(), row.threads(),
        row.medianMicros(), row.gflops(), row.maxError() == null ? "-"
            : String.format(Locale.ROOT, "%.1e", row.maxError()), row.medianMicros() / ours);
  }
}
