package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.render.opengl.draw.Point;
import java.util.List;

/**
 * A camera pose for this renderer: the same arithmetic once for the processor, which places lines and text, and once as
 * a matrix for the tiles' shader.
 */
public final class Projection {

  private final CameraPose pose;
  private final int canvasWidth;
  private final int canvasHeight;
  private final float scale;
  private final double near;
  private final double far;

  /**
   * A projection onto a canvas.
   *
   * @param pose in logical pixels
   * @param bounds points whose depths tell how deep the scene is
   * @param canvasWidth in device pixels
   * @param canvasHeight in device pixels
   * @param scale device pixels a logical pixel
   */
  public Projection(CameraPose pose, List<Vec3> bounds, int canvasWidth, int canvasHeight, float scale) {
    this.pose = pose;
    this.canvasWidth = canvasWidth;
    this.canvasHeight = canvasHeight;
    this.scale = scale;
    double low = bounds.stream().mapToDouble(p -> pose.project(p).depth()).min().orElse(1);
    double high = bounds.stream().mapToDouble(p -> pose.project(p).depth()).max().orElse(100);
    double size = high - low + 10;
    near = pose.parallel() ? low - 4 * size : Math.max(0.05, Math.min(low - size, low * 0.3));
    far = high + 4 * size;
  }

  /** Where a point is seen, in logical pixels. */
  public Point at(Vec3 world) {
    return at(world, 0);
  }

  /**
   * Where a point is seen, its depth moved {@code nearer} world units to the viewer: what lies on a face wins over it.
   */
  public Point at(Vec3 world, double nearer) {
    CameraPose.Point p = pose.project(world);
    return new Point((float) p.x(), (float) p.y(), (float) depth(p.depth() - nearer));
  }

  private double depth(double z) {
    return pose.parallel()
        ? 2 * (z - near) / (far - near) - 1
        : (far + near) / (far - near) - 2 * far * near / ((far - near) * Math.max(z, near * 0.5));
  }

  /** Distance along the view axis. */
  public double distance(Vec3 world) {
    return pose.project(world).depth();
  }

  /** Whether a face that looks along +z is seen from its front. */
  public boolean seesFront(Vec3 centre) {
    return pose.parallel() ? pose.forward().z() < 0 : pose.eye().z() > centre.z();
  }

  /** How squarely a face that looks along +z is seen: 0 from aside to 1 from straight ahead. */
  public double facing() {
    double t = Math.clamp((-pose.forward().z() - 0.94) / 0.05, 0, 1);
    return t * t * (3 - 2 * t);
  }

  /** The smaller side, in logical pixels, of an upright square face around a point. */
  public float size(Vec3 centre, double edge) {
    Point left = at(centre.plus(-edge / 2, 0, 0));
    Point right = at(centre.plus(edge / 2, 0, 0));
    Point low = at(centre.plus(0, -edge / 2, 0));
    Point high = at(centre.plus(0, edge / 2, 0));
    return (float) Math.min(
        Math.hypot(right.x() - left.x(), right.y() - left.y()), Math.hypot(high.x() - low.x(), high.y() - low.y()));
  }

  /** World to clip space of the whole canvas, 16 values by columns. */
  public float[] matrix() {
    double kx = 2.0 * scale / canvasWidth;
    double ky = 2.0 * scale / canvasHeight;
    double[] r = row(pose.right());
    double[] u = row(pose.up());
    double[] f = row(pose.forward());
    double[] w = pose.parallel() ? new double[] {0, 0, 0, 1} : f;
    double zf = pose.parallel() ? 2 / (far - near) : (far + near) / (far - near);
    double z1 = pose.parallel() ? -2 * near / (far - near) - 1 : -2 * far * near / (far - near);
    float[] m = new float[16];
    for (int c = 0; c < 4; c++) {
      double one = c == 3 ? 1 : 0;
      m[c * 4] = (float) (kx * (pose.centreX() * w[c] + pose.scale() * r[c]) - w[c]);
      m[c * 4 + 1] = (float) (w[c] - ky * (pose.centreY() * w[c] - pose.scale() * u[c]));
      m[c * 4 + 2] = (float) (zf * f[c] + z1 * one);
      m[c * 4 + 3] = (float) w[c];
    }
    return m;
  }

  /** A direction as a row that takes a point to its coordinate along it, measured from the eye. */
  private double[] row(Vec3 axis) {
    return new double[] {axis.x(), axis.y(), axis.z(), -axis.dot(pose.eye())};
  }

  /** The eye's position, or in a parallel projection the direction to it with a last component of 0. */
  public float[] eye() {
    Vec3 e = pose.parallel() ? pose.forward().times(-1) : pose.eye();
    return new float[] {(float) e.x(), (float) e.y(), (float) e.z(), pose.parallel() ? 0 : 1};
  }

  /** World size of a device pixel where clip space's w is 1. */
  public float pixel() {
    return (float) (1 / (pose.scale() * scale));
  }

  /** Width of the whole picture in logical pixels. */
  float width() {
    return canvasWidth / scale;
  }

  /** Height of the whole picture in logical pixels. */
  float height() {
    return canvasHeight / scale;
  }

  /** How many device pixels a length at a distance along the view axis has. */
  float pixels(double length, double distance) {
    return (float) (length / pixel() / (pose.parallel() ? 1 : Math.max(distance, 1e-6)));
  }

  int canvasWidth() {
    return canvasWidth;
  }

  int canvasHeight() {
    return canvasHeight;
  }
}
