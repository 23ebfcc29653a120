package dev.kernelscope.bench.report;

import dev.kernelscope.bench.measure.Measurement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Measurements as bars in an SVG: a group a layer, a bar an engine and number of threads, as long as its share of the
 * FMA peak, or as its GFLOP/s where there is no peak. Dark, or light where the reader's system is. Text stays text.
 * Every bar is named and numbered, so that nothing is told by colour alone.
 */
public final class Chart {

  private static final int WIDTH = 960;
  private static final int MARGIN = 24;
  private static final int BAR_X = 184;
  private static final int BAR_WIDTH = 560;
  private static final int BAR = 13;
  private static final int STEP = 18;
  private static final int GROUP_HEAD = 40;
  private static final int THREADS_GAP = 5;
  private static final int TITLE = 96;
  private static final int AXIS = 34;

  private final List<Measurement> rows;
  private final Scale scale;
  private Svg svg;

  private Chart(List<Measurement> rows) {
    this.rows = rows;
    this.scale = Scale.of(rows);
  }

  /**
   * The document.
   *
   * @param machine what was measured on
   */
  public static String svg(List<Measurement> rows, String machine) {
    return new Chart(rows).draw(machine);
  }

  private String draw(String machine) {
    List<List<Measurement>> groups = List.copyOf(rows.stream().collect(Collectors.groupingBy(
        r -> r.suite() + " " + r.layer(), java.util.LinkedHashMap::new, Collectors.toList())).values());
    int height = TITLE + AXIS + MARGIN + groups.stream().mapToInt(Chart::height).sum();
    svg = new Svg(WIDTH, height, scale.title());
    svg.text(MARGIN, 38, "title", scale.title());
    svg.text(MARGIN, 60, "note", machine + " · medians, each figure with its time");
    int bottom = height - MARGIN - AXIS / 2;
    for (double tick = 0; tick <= scale.end() + 1e-9; tick += scale.tick()) {
      grid(tick, TITLE, bottom);
    }
    int y = TITLE;
    for (List<Measurement> group : groups) {
      group(group, y);
      y += height(group);
    }
    return svg.end();
  }

  private void grid(double tick, int top, int bottom) {
    double x = BAR_X + BAR_WIDTH * tick / scale.end();
    svg.line(x, top, x, bottom, scale.isLimit(tick) ? "limit" : "grid");
    svg.text(x, top - 2, "tick", scale.label(tick));
    svg.text(x, bottom + 16, "tick", scale.label(tick));
  }

  private void group(List<Measurement> group, int top) {
    Measurement first = group.getFirst();
    svg.text(MARGIN, top + 28, "suite", first.suite());
    svg.text(BAR_X, top + 28, "layer", first.layer());
    int y = top + GROUP_HEAD;
    int threads = first.threads();
    for (Measurement row : group) {
      y += row.threads() == threads ? 0 : THREADS_GAP;
      threads = row.threads();
      bar(row, y);
      y += STEP;
    }
  }

  private static int height(List<Measurement> group) {
    int gaps = (int) group.stream().mapToInt(Measurement::threads).distinct().count() - 1;
    return GROUP_HEAD + group.size() * STEP + gaps * THREADS_GAP;
  }

  private void bar(Measurement row, int y) {
    int baseline = y + BAR - 2;
    svg.text(BAR_X - 26, baseline, "engine", row.engine());
    svg.text(BAR_X - 8, baseline, "threads", row.threads() + "T");
    if (!row.isTimed()) {
      svg.text(BAR_X + 6, baseline, "missing", shortened(row.reason()));
      return;
    }
    double width = Math.max(1, BAR_WIDTH * Math.min(scale.value(row), scale.end()) / scale.end());
    svg.rectangle(BAR_X, y, width, BAR, ChartStyle.bar(row.engine()));
    String value = scale.label(scale.value(row), row);
    svg.text(BAR_X + width + 6, baseline, "value", value + "  " + time(row.medianMicros()));
  }

  private static String time(double micros) {
    return micros < 1000 ? Numbers.digits(micros) + " µs" : Numbers.digits(micros / 1000) + " ms";
  }

  private static String shortened(String reason) {
    return reason.length() <= 90 ? reason : reason.substring(0, 89) + "…";
  }

  /**
   * What a bar's length means.
   *
   * @param share whether it is the share of the peak; otherwise GFLOP/s
   * @param end value at the right end of the axis
   * @param tick distance of the grid's lines
   */
  private record Scale(boolean share, double end, double tick) {

    private static Scale of(List<Measurement> rows) {
      boolean share = rows.stream().filter(Measurement::isTimed).allMatch(r -> r.peakShare() != null);
      double largest = rows.stream().filter(Measurement::isTimed)
          .mapToDouble(r -> share ? r.peakShare() : r.gflops()).max().orElse(1);
      double least = share ? Math.max(1, largest) : largest;
      double tick = least <= 1 ? 0.25 : roundUp(least / 5);
      return new Scale(share, Math.ceil(least / tick - 1e-9) * tick, tick);
    }

    /** The next of 1, 2, 2.5, 5 times a power of ten. */
    private static double roundUp(double value) {
      double power = Math.pow(10, Math.floor(Math.log10(value)));
      for (double step : new double[] {1, 2, 2.5, 5}) {
        if (step * power >= value) {
          return step * power;
        }
      }
      return 10 * power;
    }

    private double value(Measurement row) {
      return share ? row.peakShare() : row.gflops();
    }

    private boolean isLimit(double value) {
      return share && Math.abs(value - 1) < 1e-9;
    }

    private String label(double value) {
      return share ? Math.round(value * 100) + " %" : Numbers.digits(value);
    }

    private String label(double value, Measurement row) {
      return share ? Numbers.percent(value) : Numbers.digits(row.gflops()) + " GFLOP/s";
    }

    private String title() {
      return share ? "Share of this machine's measured FMA peak" : "GFLOP/s, operations of the direct method";
    }
  }
}
