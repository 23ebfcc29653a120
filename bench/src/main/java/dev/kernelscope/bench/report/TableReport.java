package dev.kernelscope.bench.report;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.measure.Peak;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.Suite;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Measurements as text within 80 columns. Each method gives whole lines, each ending in a new line. */
public final class TableReport {

  private static final int WIDTH = 79;
  private static final String COLUMNS = "  %-12s %7s %11s %8s %8s %8s %8s %8s";
  private static final String REASON = "  %-12s %7d  no: ";

  private TableReport() {}

  /** The whole table of finished measurements. */
  public static String of(List<Suite> suites, List<Measurement> rows, List<String> machine) {
    StringBuilder text = new StringBuilder(heading(machine, rows));
    for (Suite suite : suites) {
      for (Layer layer : suite.layers()) {
        text.append(layer(suite, layer, rows.stream()
            .filter(m -> m.suite().equals(suite.name()) && m.layer().equals(layer.name())).toList()));
      }
      text.append(sums(suite, rows));
    }
    return text.toString();
  }

  /** What was measured on, and what the columns mean. */
  public static String heading(List<String> machine, Map<Integer, Peak> peaks) {
    StringBuilder text = new StringBuilder();
    machine.forEach(line -> text.append(wrap("", line).substring(1)));
    peaks.forEach((threads, peak) -> text.append(threads(threads)).append(": ")
        .append(peak.gflops() == null ? peak.reason() : "measured FMA peak "
            + Numbers.digits(peak.gflops()) + " GFLOP/s")
        .append('\n'));
    return text.append("""
        median: microseconds of one execution; GFLOP/s: operations of the direct method;
        peak: share of the FMA peak; error: largest, over the sum of |x*w| of its cell;
        x scalar, x peer: time of scalar, of the fastest native library, over this time
        """).toString();
  }

  /** The same from finished measurements, for the peaks that they were compared with. */
  private static String heading(List<String> machine, List<Measurement> rows) {
    Map<Integer, Peak> peaks = new TreeMap<>();
    for (Measurement row : rows) {
      OptionalDouble peak = NetworkSum.peak(rows, row.threads());
      peaks.put(row.threads(), peak.isPresent() ? new Peak(peak.getAsDouble(), null) : new Peak(null, "no FMA peak"));
    }
    return heading(machine, peaks);
  }

  private static String threads(int count) {
    return count == 1 ? "1 thread" : count + " threads";
  }

  /** The rows of one layer; nothing if there are none. */
  public static String layer(Suite suite, Layer layer, List<Measurement> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n" + suite.name() + "  " + layer.name());
    if (layer.count() > 1) {
      text.append("  (").append(layer.count()).append(" times)");
    }
    text.append("\n").append(columns("engine", "threads", "median", "GFLOP/s", "peak", "error", "x scalar", "x peer"));
    for (Measurement row : rows) {
      text.append(row.isTimed() ? timed(row, rows) : missing(row));
    }
    return text.append(disturbed(rows)).toString();
  }

  private static String timed(Measurement m, List<Measurement> rows) {
    return columns(m.engine(), Integer.toString(m.threads()), Numbers.digits(m.medianMicros()),
        Numbers.digits(m.gflops()), m.peakShare() == null ? "-" : Numbers.percent(m.peakShare()),
        m.maxError() == null ? "-" : Numbers.error(m.maxError()),
        ratio(Ratios.overBaseline(m, rows)), ratio(Ratios.overPeer(m, rows)));
  }

  /** A line for the numbers of threads whose figures other programs spoiled. */
  private static String disturbed(List<Measurement> rows) {
    String spoiled = rows.stream().filter(Measurement::isDisturbed).map(m -> threads(m.threads())).distinct()
        .collect(Collectors.joining(" and "));
    double others = rows.stream().mapToDouble(Measurement::disturbance).max().orElse(0);
    return spoiled.isEmpty() ? "" : wrap("  !", String.format(Locale.ROOT,
        "other programs kept %.1f processors busy: do not trust the figures of %s", others, spoiled));
  }

  private static String missing(Measurement m) {
    String start = String.format(Locale.ROOT, REASON, m.engine(), m.threads());
    return wrap(start, m.reason());
  }

  /** For a network: the time of all its convolutions, each engine that has all layers. */
  public static String sums(Suite suite, List<Measurement> rows) {
    if (!suite.network()) {
      return "";
    }
    List<Measurement> sums = NetworkSum.of(suite, rows);
    StringBuilder text = new StringBuilder();
    text.append("\n" + suite.name() + "  sum of its " + suite.convolutions() + " convolutions\n");
    text.append(columns("engine", "threads", "median", "GFLOP/s", "peak", "error", "x scalar", "x peer"));
    sums.forEach(sum -> text.append(timed(sum, sums)));
    text.append(disturbed(sums));
    return sums.isEmpty() ? "" : text.toString();
  }

  private static String ratio(Double value) {
    return value == null ? "-" : Numbers.ratio(value);
  }

  private static String columns(Object... cells) {
    return String.format(Locale.ROOT, COLUMNS, cells).stripTrailing() + "\n";
  }

  /** Words of {@code text} behind {@code start}, further lines indented. */
  private static String wrap(String start, String text) {
    StringBuilder result = new StringBuilder(start.stripTrailing());
    int column = result.length();
    for (String word : text.split(" ")) {
      if (column + 1 + word.length() > WIDTH) {
        result.append("\n     ");
        column = 5;
      }
      result.append(' ').append(word);
      column += 1 + word.length();
    }
    return result.append('\n').toString();
  }
}
