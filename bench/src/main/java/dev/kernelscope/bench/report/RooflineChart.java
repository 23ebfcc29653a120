package dev.kernelscope.bench.report;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.LayerKind;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Speed over arithmetic intensity as an SVG, a panel for each number of threads, a dot for each layer: ours filled, the
 * native library that is at home with such layers hollow. The roofs are what was measured: fused multiply-adds in
 * registers, and bytes to and from memory (S. Williams et al., "Roofline", CACM 52(4), 2009).
 *
 * <p>Operations are the direct method's, bytes those of input, weights and output once: a dot above the flat roof saved
 * operations, one above the slope found its data in a cache.
 */
public final class RooflineChart {

  private static final int WIDTH = 960;
  private static final int LEFT = 76;
  private static final int RIGHT = 936;
  private static final int HEAD = 132;
  private static final int PANEL = 380;
  private static final int PANEL_GAP = 64;
  private static final String OURS = "simd";

  private final Svg svg;
  private final List<Measurement> rows;
  private final Map<Integer, Double> bandwidths;
  private final SortedSet<Integer> threads;
  private final LogScale x;

  private RooflineChart(List<Measurement> all, Map<Integer, Double> bandwidths) {
    this.rows = all.stream().filter(m -> m.isTimed() && !NetworkSum.isSum(m) && isShown(m)).toList();
    this.bandwidths = bandwidths;
    this.threads = rows.stream().map(Measurement::threads).collect(Collectors.toCollection(TreeSet::new));
    this.x = LogScale.around(rows.stream().mapToDouble(m -> intensity(problem(m))).min().orElse(1),
        rows.stream().mapToDouble(m -> intensity(problem(m))).max().orElse(10), LEFT, RIGHT);
    int height = HEAD + Math.max(1, threads.size()) * (PANEL + PANEL_GAP);
    this.svg = new Svg(WIDTH, height, "Roofline: speed of each layer over its arithmetic intensity");
  }

  /**
   * The document.
   *
   * @param bandwidths 10⁹ bytes a second to and from memory, by number of threads
   * @param machine what was measured on
   */
  public static String svg(List<Measurement> rows, Map<Integer, Double> bandwidths, String machine) {
    return new RooflineChart(rows, bandwidths).draw(machine);
  }

  private String draw(String machine) {
    svg.text(24, 38, "title", "How near each layer comes to what the machine can do");
    svg.text(24, 60, "note", machine);
    legend();
    int top = HEAD;
    for (int count : threads) {
      panel(count, top);
      top += PANEL + PANEL_GAP;
    }
    return svg.end();
  }

  private void legend() {
    double left = 24;
    left = entry(left, 80, Marker.DISC, "ours", "ours, filled");
    for (String peer : rows.stream().map(Measurement::engine).filter(e -> !e.equals(OURS)).distinct().toList()) {
      left = entry(left, 80, Marker.DISC, "hollow " + ChartStyle.bar(peer), peer + ", hollow");
    }
    Set<LayerKind> kinds = EnumSet.noneOf(LayerKind.class);
    rows.forEach(m -> kinds.add(LayerKind.of(problem(m))));
    left = 24;
    for (LayerKind kind : kinds) {
      left = entry(left, 102, Marker.of(kind), "plain", kind.title());
    }
  }

  private double entry(double left, double y, Marker marker, String css, String text) {
    svg.path(marker.path(left + 5, y), css, text);
    svg.text(left + 15, y + 4, "legend", text);
    return left + 34 + 6.1 * text.length();
  }

  private void panel(int count, int top) {
    List<Measurement> own = rows.stream().filter(m -> m.threads() == count).toList();
    double peak = NetworkSum.peak(own, count).orElse(Double.NaN);
    double most = own.stream().mapToDouble(Measurement::gflops).max().orElse(1);
    double least = own.stream().mapToDouble(Measurement::gflops).min().orElse(1);
    LogScale y = LogScale.around(least, Double.isNaN(peak) ? most : Math.max(most, peak), top + PANEL, top + 20);
    axes(count, y, top);
    roofs(count, y, peak);
    for (Measurement row : own) {
      ConvProblem problem = problem(row);
      String css = (row.engine().equals(OURS) ? "" : "hollow ") + ChartStyle.bar(row.engine());
      svg.path(Marker.of(LayerKind.of(problem)).path(x.at(intensity(problem)), y.at(row.gflops())), css, name(row));
    }
  }

  private void axes(int count, LogScale y, int top) {
    svg.text(24, top + 8, "suite", count == 1 ? "1 thread" : count + " threads");
    svg.text(LEFT + 20, top + 8, "note", "GFLOP/s, operations of the direct method");
    for (double tick : y.ticks()) {
      svg.line(LEFT, y.at(tick), RIGHT, y.at(tick), "grid");
      svg.text(LEFT - 8, y.at(tick) + 4, "tick end", Numbers.axis(tick));
    }
    for (double tick : x.ticks()) {
      svg.line(x.at(tick), y.end(), x.at(tick), y.start(), "grid");
      svg.text(x.at(tick), y.start() + 16, "tick", Numbers.axis(tick));
    }
    svg.text(LEFT, y.start() + 32, "note", "operations for each byte of input, weights and output");
  }

  private void roofs(int count, LogScale y, double peak) {
    Double bandwidth = bandwidths.get(count);
    if (Double.isNaN(peak) || bandwidth == null) {
      return;
    }
    double ridge = Math.clamp(peak / bandwidth, x.low(), x.high());
    svg.line(x.at(ridge), y.at(peak), RIGHT, y.at(peak), "roof");
    svg.text(RIGHT - 4, y.at(peak) - 6, "value end", "FMA peak " + Numbers.digits(peak) + " GFLOP/s");
    double from = Math.max(x.low(), y.low() / bandwidth);
    if (from < ridge) {
      svg.line(x.at(from), y.at(from * bandwidth), x.at(ridge), y.at(ridge * bandwidth), "roof");
      svg.text(x.at(from) + 22, Math.min(y.start() - 6, y.at(from * bandwidth) + 16), "value",
          "memory " + Numbers.digits(bandwidth) + " GB/s");
    }
  }

  private static String name(Measurement row) {
    return row.engine() + ", " + row.suite() + ", " + LayerLabel.of(Layer.parse(row.layer())) + ": "
        + Numbers.digits(row.gflops()) + " GFLOP/s, " + Numbers.digits(intensity(problem(row))) + " operations a byte";
  }

  private static boolean isShown(Measurement row) {
    return row.engine().equals(OURS) || row.engine().equals(LayerKind.of(problem(row)).peer());
  }

  private static ConvProblem problem(Measurement row) {
    return Layer.parse(row.layer()).problem();
  }

  /** Operations for each byte that has to be read or written at least once. */
  static double intensity(ConvProblem problem) {
    long values = (long) problem.input().size() + problem.weights().size() + problem.output().size();
    return problem.operations() / (double) (values * Float.BYTES);
  }
}
