package dev.kernelscope.engine.scene;

import java.util.List;

/**
 * A camera placed so that a stage fills a viewport: the distance found by bisection, then the picture shifted to the
 * middle (a lens shift, which keeps uprights upright). Plain arithmetic that every renderer shares, so that all show
 * the same picture.
 *
 * @param eye where the camera stands
 * @param target what it looks at
 * @param right unit vector to the right of the picture
 * @param up unit vector upwards in the picture
 * @param forward unit vector into the picture
 * @param scale pixels a world unit at distance 1, or at any distance in a parallel projection
 * @param parallel whether the projection is parallel
 * @param centreX pixel x that the target's axis goes through
 * @param centreY pixel y, downwards, that the target's axis goes through
 */
public record CameraPose(Vec3 eye, Vec3 target, Vec3 right, Vec3 up, Vec3 forward, double scale,
    boolean parallel, double centreX,
    double centreY) {

  private static final double NEAREST = 2;
  private static final double FARTHEST = 4000;
  /** Between what may stand in the margins and the viewport's edge. */
  private static final double RIM = 4;
  private static final int MOST_FITS = 4;

  /**
   * A rectangle of pixels, y downwards, and the margins in it that must stay free.
   *
   * @param x left edge
   * @param y upper edge
   * @param width pixels
   * @param height pixels
   * @param left margin
   * @param right margin
   * @param top margin
   * @param bottom margin
   */
  public record Viewport(double x, double y, double width, double height, double left, double right,
      double top, double bottom) {

    /** A viewport without margins. */
    public Viewport(double x, double y, double width, double height) {
      this(x, y, width, height, 0, 0, 0, 0);
    }

    /** This viewport with larger margins, which leave at least a third of it. */
    private Viewport within(double moreLeft, double moreRight, double moreTop, double moreBottom) {
      double across = left + right + moreLeft + moreRight <= width * 2 / 3 ? 1 : 0;
      double down = top + bottom + moreTop + moreBottom <= height * 2 / 3 ? 1 : 0;
      return new Viewport(x, y, width, height, left + across * moreLeft, right + across * moreRight,
          top + down * moreTop, bottom + down * moreBottom);
    }
  }

  /**
   * A point in the picture.
   *
   * @param x pixels from the left
   * @param y pixels from the top
   * @param depth distance along the view axis, in world units
   */
  public record Point(double x, double y, double depth) {}

  /**
   * The same where other points may stand in the margins, but not leave the viewport: a margin grows until they do.
   *
   * @param loose points that may stand in the margins, such as the floor's corners
   */
  public static CameraPose fit(Camera camera, List<Vec3> points, List<Vec3> loose, Viewport v) {
    Viewport narrower = v;
    for (int i = 0; i < MOST_FITS && !loose.isEmpty(); i++) {
      Bounds b = Bounds.of(fit(camera.zoomedTo(1), points, narrower), loose);
      double left = Math.max(0, v.x() + RIM - b.x0());
      double right = Math.max(0, b.x1() + RIM - v.x() - v.width());
      double top = Math.max(0, v.y() + RIM - b.y0());
      double bottom = Math.max(0, b.y1() + RIM - v.y() - v.height());
      if (left + right + top + bottom == 0) {
        break;
      }
      narrower = narrower.within(left, right, top, bottom);
    }
    return fit(camera, points, narrower);
  }

  /** Places the camera so that all points fit the viewport less its margins, times the camera's zoom. */
  public static CameraPose fit(Camera camera, List<Vec3> points, Viewport v) {
    Vec3 target = centre(points);
    double width = Math.max(1, v.width() - v.left() - v.right());
    double height = Math.max(1, v.height() - v.top() - v.bottom());
    CameraPose pose = camera.parallel()
        ? parallel(camera, target, points, v, width, height)
        : perspective(camera, target, points, v, width, height);
    Bounds b = Bounds.of(pose, points);
    double shiftX = v.x() + v.left() + width / 2 - b.middleX();
    double shiftY = v.y() + v.top() + height / 2 - b.middleY();
    double middleX = pose.centreX + shiftX;
    double middleY = pose.centreY + shiftY;
    return pose.at(v.x() + v.left() + width / 2 + (middleX - v.x() - v.left() - width / 2) * camera.zoom(),
        v.y() + v.top() + height / 2 + (middleY - v.y() - v.top() - height / 2) * camera.zoom(), camera.zoom());
  }

  private static CameraPose perspective(Camera camera, Vec3 target, List<Vec3> points, Viewport v,
      double width, double height) {
    double scale = v.width() / 2 / Math.tan(Math.toRadians(camera.fieldOfView()) / 2);
    double near = NEAREST;
    double far = FARTHEST;
    for (int i = 0; i < 60; i++) {
      double distance = (near + far) / 2;
      CameraPose pose = of(camera, target, distance, scale, v);
      Bounds b = Bounds.of(pose, points);
      if (!b.inFront() || b.width() > width || b.height() > height) {
        near = distance;
      } else {
        far = distance;
      }
    }
    return of(camera, target, far, scale, v);
  }

  private static CameraPose parallel(Camera camera, Vec3 target, List<Vec3> points, Viewport v,
      double width, double height) {
    Bounds b = Bounds.of(of(camera, target, 100, 1, v), points);
    return of(camera, target, 100, Math.min(width / Math.max(1e-6, b.width()), height / Math.max(1e-6, b.height())), v);
  }

  private static CameraPose of(Camera camera, Vec3 target, double distance, double scale, Viewport v) {
    double a = Math.toRadians(camera.azimuth());
    double e = Math.toRadians(camera.elevation());
    Vec3 back = new Vec3(Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e));
    Vec3 forward = back.times(-1);
    Vec3 right = forward.cross(new Vec3(0, 1, 0)).normalized();
    return new CameraPose(target.plus(back.times(distance)), target, right, right.cross(forward),
        forward, scale, camera.parallel(),
        v.x() + v.width() / 2, v.y() + v.height() / 2);
  }

  private CameraPose at(double x, double y, double zoom) {
    return new CameraPose(eye, target, right, up, forward, scale * zoom, parallel, x, y);
  }

  /** Where a point of the world is seen. */
  public Point project(Vec3 point) {
    Vec3 d = point.minus(eye);
    double depth = d.dot(forward);
    double factor = parallel ? scale : scale / depth;
    return new Point(centreX + factor * d.dot(right), centreY - factor * d.dot(up), depth);
  }

  private static Vec3 centre(List<Vec3> points) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (Vec3 p : points) {
      double[] c = {p.x(), p.y(), p.z()};
      for (int i = 0; i < 3; i++) {
        low[i] = Math.min(low[i], c[i]);
        high[i] = Math.max(high[i], c[i]);
      }
    }
    return new Vec3((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2);
  }

  private record Bounds(double x0, double y0, double x1, double y1, boolean inFront) {

    static Bounds of(CameraPose pose, List<Vec3> points) {
      double x0 = Double.MAX_VALUE;
      double y0 = Double.MAX_VALUE;
      double x1 = -Double.MAX_VALUE;
      double y1 = -Double.MAX_VALUE;
      boolean front = true;
      for (int i = 0; i < points.size(); i++) {
        // As in project, without an object a point: a fit asks for some thousand of them.
        Vec3 p = points.get(i);
        double dx = p.x() - pose.eye.x();
        double dy = p.y() - pose.eye.y();
        double dz = p.z() - pose.eye.z();
        double depth = dx * pose.forward.x() + dy * pose.forward.y() + dz * pose.forward.z();
        double factor = pose.parallel ? pose.scale : pose.scale / depth;
        double x = pose.centreX + factor * (dx * pose.right.x() + dy * pose.right.y() + dz * pose.right.z());
        double y = pose.centreY - factor * (dx * pose.up.x() + dy * pose.up.y() + dz * pose.up.z());
        front &= depth > 0.1;
        x0 = Math.min(x0, x);
        x1 = Math.max(x1, x);
        y0 = Math.min(y0, y);
        y1 = Math.max(y1, y);
      }
      return new Bounds(x0, y0, x1, y1, front);
    }

    double width() {
      return x1 - x0;
    }

    double height() {
      return y1 - y0;
    }

    double middleX() {
      return (x0 + x1) / 2;
    }

    double middleY() {
      return (y0 + y1) / 2;
    }
  }
}
