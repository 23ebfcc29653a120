package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Stage;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.render.opengl.draw.Point;
import dev.kernelscope.render.opengl.look.Rect;
import java.util.ArrayList;
import java.util.List;

/** Where faces and lines lie in the picture, so that text can keep out of their way. */
final class Silhouettes {

  /** A face must be this much nearer to hide a number, in world units: a tile never hides its own. */
  private static final double NEARER = 0.15;

  private static final double SAME_PLANE = 0.05;

  private final RectGrid<Face> faces;
  private final List<Line> lines = new ArrayList<>();
  private final Projection to;

  private record Face(Role role, double z, double distance, Point[] corners, Rect bounds) {}

  private record Line(Stroke stroke, Point from, Point to) {}

  Silhouettes(Projection to) {
    this.to = to;
    this.faces = new RectGrid<>(to.width(), to.height());
  }

  void addFace(Role role, TileBatch.Body body) {
    add(role, body.centre(), body.width() / 2, body.height() / 2);
  }

  /** A block that is one picture. */
  void addSlab(Block block) {
    Vec3 middle = new Vec3(
        (block.left() + block.right()) / 2, (block.top() + block.bottom()) / 2, block.place().origin().z());
    add(block.role(), middle, (block.right() - block.left()) / 2, (block.top() - block.bottom()) / 2);
  }

  private void add(Role role, Vec3 c, double hx, double hy) {
    Point[] p = {
      to.at(c.plus(-hx, hy, 0)), to.at(c.plus(hx, hy, 0)), to.at(c.plus(hx, -hy, 0)), to.at(c.plus(-hx, -hy, 0))
    };
    Rect bounds = bounds(p);
    faces.add(bounds, new Face(role, c.z(), to.distance(c), p, bounds));
  }

  void addStrokes(Stage stage) {
    for (Stroke stroke : stage.strokes()) {
      List<Vec3> p = stroke.points();
      int last = stroke.closed() ? p.size() : p.size() - 1;
      for (int i = 0; i < last; i++) {
        lines.add(new Line(stroke, to.at(p.get(i)), to.at(p.get((i + 1) % p.size()))));
      }
    }
  }

  /** The upright rectangle around some points. */
  static Rect bounds(Point[] p) {
    float x0 = Float.MAX_VALUE;
    float y0 = Float.MAX_VALUE;
    float x1 = -Float.MAX_VALUE;
    float y1 = -Float.MAX_VALUE;
    for (Point q : p) {
      x0 = Math.min(x0, q.x());
      x1 = Math.max(x1, q.x());
      y0 = Math.min(y0, q.y());
      y1 = Math.max(y1, q.y());
    }
    return new Rect(x0, y0, x1 - x0, y1 - y0);
  }

  /** Whether something before a number's own plane covers a part of it; chips may, if {@code throughChips}. */
  boolean hides(Rect text, Vec3 at, boolean throughChips) {
    double distance = to.distance(at);
    return faces.any(text, f -> f.distance() < distance - NEARER && Math.abs(f.z() - at.z()) > SAME_PLANE
        && !(throughChips && f.role() == Role.KERNEL) && f.bounds().meets(text) && meets(f, text));
  }

  private static boolean meets(Face face, Rect text) {
    float mx = text.x() + text.width() / 2;
    float my = text.y() + text.height() / 2;
    float[][] probes = {
      {mx, my}, {text.x(), text.y()}, {text.right(), text.y()}, {text.x(), text.bottom()}, {text.right(), text.bottom()}
    };
    for (float[] p : probes) {
      if (inside(face.corners(), p[0], p[1])) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(Point[] c, float x, float y) {
    int left = 0;
    for (int i = 0; i < c.length; i++) {
      Point a = c[i];
      Point b = c[(i + 1) % c.length];
      left += (b.x() - a.x()) * (y - a.y()) - (b.y() - a.y()) * (x - a.x()) > 0 ? 1 : -1;
    }
    return Math.abs(left) == c.length;
  }

  /** Whether a line passes through a text. */
  boolean lineCrosses(Rect text) {
    return lines.stream()
        .anyMatch(l -> text.crossedBy(l.from().x(), l.from().y(), l.to().x(), l.to().y()));
  }

  /** Whether a face lies under a text. */
  boolean faceUnder(Rect text) {
    return faces.any(text, f -> f.bounds().meets(text) && meets(f, text));
  }
}
