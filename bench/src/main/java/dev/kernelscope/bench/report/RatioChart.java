package dev.kernelscope.bench.report;

import dev.kernelscope.bench.measure.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * A native library's time over ours as an SVG: a line a layer, grouped by kind, a bar from 1 for each number of
 * threads, to the right where ours is faster; a tick where the target is.
 */
public final class RatioChart {

  private static final int WIDTH = 960;
  private static final int LEFT = 280;
  private static final int COLUMN = 58;
  private static final int AGAINST = 172;
  private static final int HEAD = 116;
  private static final int GROUP_HEAD = 34;
  private static final int BAR = 6;
  private static final int ROW_GAP = 7;
  private static final int FOOT = 44;

  private final List<Comparison> comparisons;
  private final List<Integer> threads;
  private final LogScale x;
  private final Svg svg;
  private final int figures;

  private RatioChart(List<Comparison> comparisons) {
    this.comparisons = comparisons;
    this.threads = comparisons.stream().flatMap(c -> c.ratios().keySet().stream()).distinct().sorted().toList();
    this.figures = WIDTH - AGAINST - COLUMN * threads.size();
    double[] values = comparisons.stream().flatMapToDouble(this::values).filter(v -> !Double.isNaN(v)).toArray();
    this.x = LogScale.around(Math.min(0.9, DoubleStream.of(values).min().orElse(1)),
        Math.max(1.1, DoubleStream.of(values).max().orElse(1)), LEFT, figures - 16);
    long groups = comparisons.stream().map(Comparison::group).distinct().count();
    int height = (int) (HEAD + groups * GROUP_HEAD + comparisons.size() * (long) rowHeight() + FOOT);
    this.svg = new Svg(WIDTH, height, "Time of native libraries over ours");
  }

  /**
   * The document.
   *
   * @param given whether everybody was held to the problem's layout
   * @param machine what was measured on
   */
  public static String svg(List<Measurement> rows, boolean given, String machine) {
    return new RatioChart(Comparison.of(rows, given)).draw(machine);
  }

  private DoubleStream values(Comparison c) {
    return DoubleStream.concat(c.ratios().values().stream().mapToDouble(v -> v),
        threads.stream().mapToDouble(count -> c.target() == null ? Double.NaN : c.target().ratio(count)));
  }

  private int rowHeight() {
    return Math.max(2, threads.size()) * BAR + ROW_GAP;
  }

  private String draw(String machine) {
    svg.text(24, 38, "title", "Time of native libraries over ours: right of 1 ours is faster");
    svg.text(24, 60, "note", machine);
    svg.text(24, 80, "note", "bars, from the top: " + String.join(", ", threads.stream().map(RatioChart::name).toList())
        + " · upright ticks: targets · ✗ behind a figure: below its target · ! other programs disturbed it");
    grid();
    Map<String, List<Comparison>> groups = new LinkedHashMap<>();
    comparisons.forEach(c -> groups.computeIfAbsent(c.group(), key -> new ArrayList<>()).add(c));
    int y = HEAD;
    for (Map.Entry<String, List<Comparison>> group : groups.entrySet()) {
      svg.text(24, y + 22, "suite", group.getKey());
      y += GROUP_HEAD;
      for (Comparison row : group.getValue()) {
        row(row, y);
        y += rowHeight();
      }
    }
    return svg.end();
  }

  private void grid() {
    int bottom = (int) (HEAD + rowHeight() * (long) comparisons.size()
        + GROUP_HEAD * comparisons.stream().map(Comparison::group).distinct().count() + 8);
    for (double tick : x.ticks()) {
      svg.line(x.at(tick), HEAD, x.at(tick), bottom, tick == 1 ? "one" : "grid");
      svg.text(x.at(tick), HEAD - 4, "tick", Numbers.axis(tick));
      svg.text(x.at(tick), bottom + 16, "tick", Numbers.axis(tick));
    }
    for (int count : threads) {
      svg.text(column(count) + 34, HEAD - 4, "tick end", count + "T");
    }
    svg.text(WIDTH - AGAINST + 4, HEAD - 4, "tick start", "against, target");
  }

  private void row(Comparison row, int top) {
    double baseline = top + BAR + 4;
    svg.text(24, baseline, "note", row.suite());
    svg.text(LEFT - 12, baseline, "engine", row.label());
    int y = top;
    for (int count : threads) {
      Double ratio = row.ratios().get(count);
      if (ratio != null) {
        bar(row, count, ratio, y);
        svg.text(column(count) + 34, baseline, "figure end", Numbers.ratio(ratio));
        if (row.misses(count)) {
          svg.text(column(count) + 38, baseline, "figure", "✗");
        }
      }
      y += BAR;
    }
    svg.text(WIDTH - AGAINST + 4, baseline, "note",
        row.peer() + targets(row) + (row.disturbed() ? " !" : ""));
  }

  private int column(int count) {
    return figures + COLUMN * threads.indexOf(count);
  }

  private void bar(Comparison row, int count, double ratio, int y) {
    double from = Math.min(x.at(1), x.at(ratio));
    double to = Math.max(x.at(1), x.at(ratio));
    String css = ratio >= 1 ? "ours" : ChartStyle.bar(row.peer());
    svg.rectangle(from, y + 0.5, Math.max(1, to - from), BAR - 1, count == threads.getFirst() ? css : css + " paler");
    if (row.target() != null && !Double.isNaN(row.target().ratio(count))) {
      double at = x.at(row.target().ratio(count));
      svg.line(at, y - 0.5, at, y + BAR + 0.5, "target");
    }
  }

  private String targets(Comparison row) {
    List<String> targets = new ArrayList<>();
    for (int count : threads) {
      if (row.target() != null && !Double.isNaN(row.target().ratio(count))) {
        targets.add(Numbers.axis(row.target().ratio(count)));
      }
    }
    return targets.isEmpty() ? "" : " " + String.join(" · ", targets);
  }

  private static String name(int count) {
    return count == 1 ? "1 thread" : count + " threads";
  }
}
