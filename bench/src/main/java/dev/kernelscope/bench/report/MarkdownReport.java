package dev.kernelscope.bench.report;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.Suite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measurements as Markdown, to be put into a document as they are: what was missed first, then a table a suite. */
public final class MarkdownReport {

  private static final String OURS = "simd";

  private MarkdownReport() {}

  /**
   * The text.
   *
   * @param suites those that the rows are of
   * @param given whether everybody was held to the problem's layout
   * @param notes what was measured on, and how
   */
  public static String write(List<Suite> suites, List<Measurement> rows, boolean given, List<String> notes) {
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append(note).append("  \n"));
    text.append(peaks(rows));
    List<Comparison> comparisons = Comparison.of(rows, given).stream().filter(c -> c.target() != null).toList();
    if (!comparisons.isEmpty()) {
      text.append(missed(comparisons));
    }
    suites.forEach(suite -> text.append(suite(suite, rows)));
    return text.toString();
  }

  private static String peaks(List<Measurement> rows) {
    return rows.stream().map(Measurement::threads).distinct().sorted().map(count -> {
      OptionalDouble peak = NetworkSum.peak(rows, count);
      return peak.isPresent() ? "FMA peak on " + threads(count) + ": " + Numbers.digits(peak.getAsDouble()) + " GFLOP/s"
          : "no FMA peak on " + threads(count);
    }).collect(Collectors.joining("; ", "", "\n"));
  }

  private static String threads(int count) {
    return count == 1 ? "1 thread" : count + " threads";
  }

  /** One miss: a comparison at a number of threads. */
  private record Miss(Comparison comparison, int threads) {

    private double share() {
      return comparison.ratios().get(threads) / comparison.target().ratio(threads);
    }

    private String line() {
      Comparison c = comparison;
      return row(List.of(c.suite(), c.label(), Integer.toString(threads), c.peer(),
          Numbers.axis(c.target().ratio(threads)), Numbers.ratio(c.ratios().get(threads)),
          Math.round(share() * 100) + " %"));
    }
  }

  private static String missed(List<Comparison> comparisons) {
    long all = comparisons.stream().mapToLong(c -> c.ratios().keySet().stream()
        .filter(count -> !Double.isNaN(c.target().ratio(count))).count()).sum();
    List<Miss> misses = comparisons.stream()
        .flatMap(c -> c.ratios().keySet().stream().filter(c::misses).map(count -> new Miss(c, count)))
        .sorted(Comparator.comparingDouble(Miss::share)).toList();
    String text = "\n### Targets\n\nReached: " + (all - misses.size()) + " of " + all + ".";
    return misses.isEmpty() ? text + "\n" : text + " Missed, the farthest first:\n\n"
        + header(List.of("suite", "layer", "threads", "against", "target", "reached", "share"), 2)
        + misses.stream().map(Miss::line).collect(Collectors.joining());
  }

  private static String suite(Suite suite, List<Measurement> all) {
    List<Measurement> rows = all.stream().filter(r -> r.suite().equals(suite.name())).toList();
    List<String> engines = rows.stream().filter(Measurement::isTimed).map(Measurement::engine).distinct().toList();
    if (engines.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n### " + suite.name() + "\n\n" + header(columns(engines), 1));
    for (Layer layer : suite.layers()) {
      text.append(lines(rows, layer.name(), LayerLabel.of(layer), layer.count(), engines));
    }
    if (suite.network()) {
      text.append(lines(rows, NetworkSum.NAME, "**sum**", suite.convolutions(), engines));
    }
    return text.append(rows.stream().anyMatch(Measurement::isDisturbed)
        ? "\n! other programs kept processors busy meanwhile: these figures are off\n" : "").toString();
  }

  private static List<String> columns(List<String> engines) {
    return Stream.of(Stream.of("layer", "count", "threads"), engines.stream().map(engine -> engine + " µs"),
        peers(engines).stream().map(peer -> "× " + peer), Stream.of("share of peak", "error"))
        .flatMap(s -> s).toList();
  }

  private static List<String> peers(List<String> engines) {
    return engines.contains(OURS) ? engines.stream().filter(engine -> !engine.equals(OURS)).toList() : List.of();
  }

  private static String lines(
      List<Measurement> suite, String layer, String label, int count, List<String> engines) {
    List<Measurement> rows = suite.stream().filter(r -> r.layer().equals(layer)).toList();
    StringBuilder text = new StringBuilder();
    for (int threads : rows.stream().map(Measurement::threads).distinct().toList()) {
      List<Measurement> here = rows.stream().filter(r -> r.threads() == threads && r.isTimed()).toList();
      List<String> cells = new ArrayList<>(List.of(label, Integer.toString(count),
          threads + (here.stream().anyMatch(Measurement::isDisturbed) ? " !" : "")));
      engines.forEach(engine -> cells.add(of(engine, here, m -> Numbers.digits(m.medianMicros()))));
      peers(engines).forEach(peer -> cells.add(of(OURS, here, m -> orDash(Ratios.over(m, here, peer)))));
      String shown = engines.contains(OURS) ? OURS : engines.getFirst();
      cells.add(of(shown, here, m -> m.peakShare() == null ? "–" : Math.round(m.peakShare() * 100) + " %"));
      cells.add(of(shown, here, m -> m.maxError() == null ? "–" : Numbers.error(m.maxError())));
      text.append(row(cells));
    }
    return text.toString();
  }

  private interface Cell {
    String of(Measurement row);
  }

  private static String of(String engine, List<Measurement> rows, Cell cell) {
    return rows.stream().filter(r -> r.engine().equals(engine)).findFirst().map(cell::of).orElse("–");
  }

  private static String orDash(Double ratio) {
    return ratio == null ? "–" : Numbers.ratio(ratio);
  }

  private static String header(List<String> names, int words) {
    return row(names) + names.stream().map(name -> names.indexOf(name) < words ? "---" : "---:")
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
