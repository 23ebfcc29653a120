package dev.kernelscope.engine.scene;

/**
 * A point or direction in world units.
 *
 * @param x to the right
 * @param y up
 * @param z towards the viewer
 */
public record Vec3(double x, double y, double z) {

  /** The origin. */
  public static final Vec3 ZERO = new Vec3(0, 0, 0);

  /** This point moved. */
  public Vec3 plus(double dx, double dy, double dz) {
    return new Vec3(x + dx, y + dy, z + dz);
  }

  /** The sum. */
  public Vec3 plus(Vec3 other) {
    return plus(other.x, other.y, other.z);
  }

  /** The difference. */
  public Vec3 minus(Vec3 other) {
    return plus(-other.x, -other.y, -other.z);
  }

  /** Each component times a factor. */
  public Vec3 times(double factor) {
    return new Vec3(x * factor, y * factor, z * factor);
  }

  /** The scalar product. */
  public double dot(Vec3 other) {
    return x * other.x + y * other.y + z * other.z;
  }

  /** The vector product. */
  public Vec3 cross(Vec3 o) {
    return new Vec3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
  }

  /** The direction with length 1. */
  public Vec3 normalized() {
    return times(1 / Math.sqrt(dot(this)));
  }

  /** The point on the straight line to another one: 0 here, 1 there. */
  public Vec3 towards(Vec3 other, double share) {
    return plus(other.minus(this).times(share));
  }
}
