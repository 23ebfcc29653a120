package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.render.opengl.draw.Dash;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.draw.Point;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.look.Look;
import java.util.ArrayList;
import java.util.List;

/** Lines through the scene, hidden by what stands before them. */
final class StrokePainter {

  /** A line on a face belongs to the viewer's side of it. */
  static final double NEARER = 0.06;

  private static final float ARROW = 6;

  private final Painter painter;
  private final Look look;
  private final Projection to;

  StrokePainter(Painter painter, Look look, Projection to) {
    this.painter = painter;
    this.look = look;
    this.to = to;
  }

  void draw(Stroke stroke) {
    Rgba tint = look.of(stroke.tint()).faded((float) stroke.opacity());
    List<Point> points = shown(stroke).stream().map(p -> to.at(p, NEARER)).toList();
    if (points.size() < 2) {
      return;
    }
    boolean frame = stroke.closed() && points.size() == 5 && stroke.drawn() >= 1 && stroke.dash() == Stroke.Dash.SOLID;
    if (frame) {
      painter.outline(points.get(0), points.get(1), points.get(2), points.get(3), (float) stroke.width(), tint);
    } else {
      line(stroke, points, tint);
    }
    if (stroke.arrow() && stroke.drawn() >= 1) {
      arrow(points.get(points.size() - 2), points.getLast(), (float) stroke.width(), tint);
    }
  }

  /** The points of the drawn share of a line, the first one again at the end of a closed one. */
  private static List<Vec3> shown(Stroke stroke) {
    List<Vec3> all = new ArrayList<>(stroke.points());
    if (stroke.closed()) {
      all.add(all.getFirst());
    }
    if (stroke.drawn() >= 1) {
      return all;
    }
    double left = stroke.drawn() * length(all);
    List<Vec3> shown = new ArrayList<>();
    shown.add(all.getFirst());
    for (int i = 1; i < all.size() && left > 0; i++) {
      double piece = length(all.subList(i - 1, i + 1));
      shown.add(piece <= left ? all.get(i) : all.get(i - 1).towards(all.get(i), left / piece));
      left -= piece;
    }
    return shown;
  }

  private static double length(List<Vec3> points) {
    double sum = 0;
    for (int i = 1; i < points.size(); i++) {
      Vec3 d = points.get(i).minus(points.get(i - 1));
      sum += Math.sqrt(d.dot(d));
    }
    return sum;
  }

  private void line(Stroke stroke, List<Point> points, Rgba tint) {
    float width = (float) stroke.width();
    float along = 0;
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      switch (stroke.dash()) {
        case SOLID -> painter.line(a, b, width, tint);
        case DOTTED -> painter.dashes(a, b, new Dash(width, 2, 4, along), tint);
        case DOTS -> painter.dashes(a, b, new Dash(width, 0.1f, 5.9f, along), tint);
        case DASHED -> painter.dashes(a, b, new Dash(width, 5, 4, along), tint);
      }
      along += (float) Math.hypot(b.x() - a.x(), b.y() - a.y());
    }
  }

  /** Two short lines at the end, as wide open as those of a written arrow. */
  private void arrow(Point from, Point tip, float width, Rgba tint) {
    double angle = Math.atan2(tip.y() - from.y(), tip.x() - from.x());
    for (double side : new double[] {-0.65, 0.65}) {
      Point end = new Point(
          (float) (tip.x() - ARROW * 1.3 * Math.cos(angle + side)),
          (float) (tip.y() - ARROW * 1.3 * Math.sin(angle + side)),
          tip.depth());
      painter.line(end, tip, width, tint);
    }
  }
}
