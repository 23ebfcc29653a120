package dev.kernelscope.render.opengl.chrome;

import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Dash;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.draw.Point;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Curves over a common axis, each with its last value beside its end. */
final class ChartPainter {

  private static final float LEFT = 44;
  private static final float RIGHT = 96;
  private static final float TOP = 32;
  private static final float BOTTOM = 24;
  private static final float LABEL_LINE = 15;
  private static final TextStyle TITLE = TextStyle.of(Face.WORDS_BOLD, 12);
  private static final TextStyle AXIS = TextStyle.of(Face.WORDS, 10.5f);

  private final Painter painter;
  private final Look look;

  ChartPainter(Painter painter, Look look) {
    this.painter = painter;
    this.look = look;
  }

  void draw(Ledger.Chart chart, Rect area) {
    Rect plot = new Rect(
        area.x() + LEFT, area.y() + TOP, area.width() - LEFT - RIGHT, area.height() - TOP - BOTTOM);
    painter.text(TITLE, chart.title(), area.x() + 16, area.y() + 20, Align.START, look.of(Tint.HIGH));
    for (double value : chart.yTicks()) {
      float y = y(chart, plot, value);
      painter.box(plot.x(), y, plot.width(), 1, 0, look.of(Token.LINE));
      number(value, plot.x() - 7, y + 4, Align.END);
    }
    for (double value : chart.xTicks()) {
      number(value, x(chart, plot, value), plot.bottom() + 16, Align.MIDDLE);
    }
    painter.text(AXIS, chart.axis(), plot.right() + 12, plot.bottom() + 16, Align.START, look.of(Tint.LOW));
    chart.series().forEach(s -> series(chart, plot, s));
    labels(chart, plot);
  }

  private void number(double value, float x, float y, Align align) {
    painter.text(Type.INDEX, Signs.minus(Numbers.plain(value)), x, y, align, look.of(Tint.LOW));
  }

  private void series(Ledger.Chart chart, Rect plot, Ledger.Series series) {
    Rgba tint = look.of(series.tint());
    List<Point> points = series.points().stream().map(p -> point(chart, plot, p)).toList();
    float along = 0;
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      if (series.dash() == Stroke.Dash.SOLID) {
        painter.line(a, b, (float) series.width(), tint);
      } else {
        painter.dashes(a, b, new Dash((float) series.width(), 4, 3, along), tint);
      }
      along += (float) Math.hypot(b.x() - a.x(), b.y() - a.y());
    }
    if (!points.isEmpty() && !series.label().isEmpty()) {
      points.stream().skip(series.dotted() ? 0 : points.size() - 1)
          .forEach(p -> painter.disc(p.x(), p.y(), 3, tint));
    }
  }

  /** What stands at the ends of the curves, each beside its own as far as they leave room for each other. */
  private void labels(Ledger.Chart chart, Rect plot) {
    List<Ledger.Series> named = new ArrayList<>(chart.series().stream()
        .filter(s -> !s.label().isEmpty() && !s.points().isEmpty()).toList());
    named.sort(Comparator.comparingDouble(s -> -s.points().getLast().y()));
    float lowest = plot.bottom() + 4 - (named.size() - 1) * LABEL_LINE;
    float y = plot.y() - LABEL_LINE;
    for (Ledger.Series series : named) {
      Point end = point(chart, plot, series.points().getLast());
      y = Math.max(Math.min(end.y() + 4, lowest), y + LABEL_LINE);
      lowest += LABEL_LINE;
      float x = plot.right() + 10;
      for (Span span : series.label()) {
        x = painter.text(Type.of(span, 12), Signs.minus(span.text()), x, y, Align.START, look.of(span.tint())) + 5;
      }
    }
  }

  private static Point point(Ledger.Chart chart, Rect plot, Vec3 p) {
    double low = chart.yTicks().getFirst();
    double high = chart.yTicks().getLast();
    return Point.flat(x(chart, plot, p.x()), y(chart, plot, Math.clamp(p.y(), low, high)));
  }

  private static float x(Ledger.Chart chart, Rect plot, double value) {
    double low = chart.xTicks().getFirst();
    double span = Math.max(1e-9, chart.xTicks().getLast() - low);
    return (float) (plot.x() + plot.width() * (value - low) / span);
  }

  private static float y(Ledger.Chart chart, Rect plot, double value) {
    double low = chart.yTicks().getFirst();
    double span = Math.max(1e-9, chart.yTicks().getLast() - low);
    return (float) (plot.bottom() - plot.height() * (value - low) / span);
  }
}
