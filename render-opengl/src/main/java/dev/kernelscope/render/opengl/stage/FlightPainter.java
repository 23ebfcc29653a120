package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Flight;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.draw.Point;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.TextStyle;

/** Numbers on their way from one cell to another, and the dotted paths that they take. */
final class FlightPainter {

  private static final double HALF_TILE = 0.46;
  private static final float DOT = 1.3f;
  private static final float PITCH = 6;
  private static final int STEPS = 160;
  private static final TextStyle NUMBER = TextStyle.of(Face.NUMBERS_BOLD, 15);

  private final Painter painter;
  private final Look look;
  private final Projection to;

  FlightPainter(Painter painter, Look look, Projection to) {
    this.painter = painter;
    this.look = look;
    this.to = to;
  }

  /** A curve in the picture's plane, by its four control points. */
  private record Curve(Point a, Point b, Point c, Point d) {
    Point at(float t) {
      float u = 1 - t;
      float wa = u * u * u;
      float wb = 3 * u * u * t;
      float wc = 3 * u * t * t;
      float wd = t * t * t;
      return Point.flat(
          wa * a.x() + wb * b.x() + wc * c.x() + wd * d.x(), wa * a.y() + wb * b.y() + wc * c.y() + wd * d.y());
    }
  }

  /** Draws a number on its way; the end of its path and the number itself take their places from all other text. */
  void draw(Flight flight, Placement placement) {
    Rgba tint = look.of(flight.tint());
    Curve curve = flight.path() ? underneath(flight) : straight(flight);
    if (flight.path()) {
      dots(curve, tint);
      head(curve.d(), tint);
      placement.take(new Rect(curve.d().x() - 7, curve.d().y() - 7, 14, 10));
    }
    if (!flight.text().isEmpty() && flight.progress() > 0 && flight.progress() < 1) {
      Point p = curve.at((float) flight.progress());
      String text = Signs.minus(flight.text());
      float y = p.y() + NUMBER.size() * 0.355f;
      if (flight.path()) {
        float width = painter.width(NUMBER, text);
        placement.take(new Rect(p.x() - width / 2, p.y() - NUMBER.size() * 0.375f, width, NUMBER.size() * 0.75f));
      }
      painter.halo(NUMBER, text, p.x(), y, Align.MIDDLE, look.of(Token.BG));
      painter.text(NUMBER, text, p.x(), y, Align.MIDDLE, tint);
    }
  }

  /** Leaves the tile to the right and enters the cell from below. */
  private Curve underneath(Flight flight) {
    Point a = to.at(flight.from().plus(HALF_TILE, 0, 0));
    Point b = to.at(flight.to().plus(0, -0.5, 0));
    return new Curve(
        Point.flat(a.x() + 4, a.y()),
        Point.flat(a.x() + 46, a.y() + 4),
        Point.flat(b.x() - 2, b.y() + 60),
        Point.flat(b.x(), b.y() + 9));
  }

  private Curve straight(Flight flight) {
    Point a = to.at(flight.from());
    Point b = to.at(flight.to());
    return new Curve(a, between(a, b, 1 / 3f), between(a, b, 2 / 3f), b);
  }

  private static Point between(Point a, Point b, float t) {
    return Point.flat(a.x() + (b.x() - a.x()) * t, a.y() + (b.y() - a.y()) * t);
  }

  private void dots(Curve curve, Rgba tint) {
    Point last = curve.at(0);
    float left = 0;
    for (int i = 1; i <= STEPS; i++) {
      Point next = curve.at((float) i / STEPS);
      float step = (float) Math.hypot(next.x() - last.x(), next.y() - last.y());
      while (left <= step) {
        Point dot = between(last, next, step == 0 ? 0 : left / step);
        painter.disc(dot.x(), dot.y(), DOT, tint);
        left += PITCH;
      }
      left -= step;
      last = next;
    }
  }

  private void head(Point end, Rgba tint) {
    float tip = end.y() - 6;
    painter.line(end.x() - 6, tip + 8, end.x(), tip, 2.2f, tint);
    painter.line(end.x(), tip, end.x() + 6, tip + 8, 2.2f, tint);
  }
}
