package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.palette.Palette;
import java.util.List;

/** A chart: its name and ends of scale at the left, its curves in braille dots, their last values at the right. */
public final class ChartView {

  private static final int LABEL = 14;
  private static final int SCALE = 9;

  private final Palette palette;
  private final CellBuffer out;

  /** Draws on a grid of characters. */
  public ChartView(Palette palette, CellBuffer out) {
    this.palette = palette;
    this.out = out;
  }

  /** Draws a chart into an area of at least three lines. */
  public void draw(Ledger.Chart chart, Area area) {
    out.put(area.x(), area.y(), chart.title(), palette.text(Tint.HIGH), CellBuffer.KEEP, true);
    String high = Numbers.plain(chart.yTicks().getLast());
    boolean apart = area.height() > 3;
    // Of three lines the first has both the name and the highest number.
    int scale = apart ? SCALE : Math.max(SCALE, chart.title().length() + high.length() + 2);
    tick(high, area, scale, apart ? 1 : 0);
    tick(Numbers.plain(chart.yTicks().getFirst()), area, scale, area.height() - 1);
    Area plot = new Area(area.x() + scale + 1, area.y(), Math.max(4, area.width() - scale - 1 - LABEL), area.height());
    for (int y = 0; y < plot.height(); y++) {
      out.put(plot.x() - 1, area.y() + y, "│", palette.line());
    }
    Pixels pixels = new Pixels(plot.width(), plot.height());
    Braille dots = new Braille(pixels);
    // Of two curves in one character the first stays: the one that matters is drawn first.
    chart.series().reversed().forEach(series -> curve(dots, chart, series, plot));
    dots.flush(out, plot.x(), plot.y());
    labels(chart, plot);
  }

  private void tick(String text, Area area, int scale, int line) {
    out.put(area.x() + scale - 1 - text.length(), area.y() + line, text, palette.text(Tint.LOW));
  }

  private void curve(Braille dots, Ledger.Chart chart, Ledger.Series series, Area plot) {
    if (series.width() < 1) {
      return;
    }
    List<Vec3> points = series.points();
    int dash = series.dash() == Stroke.Dash.SOLID ? 0 : 3;
    for (int i = Math.min(1, points.size() - 1); i > -1 && i < points.size(); i++) {
      Vec3 from = points.get(Math.max(0, i - 1));
      Vec3 to = points.get(i);
      dots.line(x(chart, plot, from), y(chart, plot, from), x(chart, plot, to), y(chart, plot, to),
          palette.text(series.tint()), 1, dash);
    }
  }

  private static double x(Ledger.Chart chart, Area plot, Vec3 point) {
    double last = chart.xTicks().getLast();
    return Math.min(plot.width() - 0.01, plot.width() * point.x() / Math.max(1e-9, last));
  }

  private static double y(Ledger.Chart chart, Area plot, Vec3 point) {
    double high = chart.yTicks().getLast();
    double share = Math.clamp(point.y() / Math.max(1e-9, high), 0, 1);
    return Math.min(2 * plot.height() - 0.01, 2.0 * plot.height() * (1 - share));
  }

  private void labels(Ledger.Chart chart, Area plot) {
    int line = 0;
    for (Ledger.Series series : chart.series().reversed()) {
      if (!series.label().isEmpty() && line < plot.height()) {
        int x = plot.x() + plot.width() + 1;
        for (Span span : series.label()) {
          x = out.put(x, plot.y() + line, span.text(), palette.text(span.tint()), CellBuffer.KEEP, span.bold()) + 1;
        }
        line++;
      }
    }
  }
}
