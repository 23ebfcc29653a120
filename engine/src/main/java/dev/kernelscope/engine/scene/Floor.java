package dev.kernelscope.engine.scene;

import java.util.List;

/**
 * The ground on which all blocks stand.
 *
 * @param y height
 * @param x0 left edge
 * @param x1 right edge
 * @param z0 far edge
 * @param z1 near edge
 */
public record Floor(double y, double x0, double x1, double z0, double z1) {

  /** Its corners: far left, far right, near right, near left. */
  public List<Vec3> corners() {
    return List.of(new Vec3(x0, y, z0), new Vec3(x1, y, z0), new Vec3(x1, y, z1), new Vec3(x0, y, z1));
  }
}
