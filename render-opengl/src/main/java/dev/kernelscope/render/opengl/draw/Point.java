package dev.kernelscope.render.opengl.draw;

/**
 * A point of the picture in logical pixels with y down.
 *
 * @param depth of the depth buffer, −1 near to 1 far; 0 for what has none
 */
public record Point(float x, float y, float depth) {

  /** This point, drawn in to at most {@code most} from another one. */
  public Point near(Point other, float most) {
    double distance = Math.hypot(x - other.x, y - other.y);
    float share = distance <= most ? 1 : (float) (most / distance);
    return new Point(other.x + (x - other.x) * share, other.y + (y - other.y) * share, depth);
  }

  public static Point flat(float x, float y) {
    return new Point(x, y, 0);
  }
}
