package dev.kernelscope.render.ascii.view;

import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.render.ascii.palette.Palette;
import org.joml.Vector3d;

/** Boxes and rims in space, without the faces that nobody sees. */
final class Solids {

  /** Half the width of a rim, in world units: one half character where tiles are six columns wide. */
  private static final double RIM = 0.09;

  private final Lens lens;
  private final DepthBuffer depths;
  private final Palette palette;

  Solids(Lens lens, DepthBuffer depths, Palette palette) {
    this.lens = lens;
    this.depths = depths;
    this.palette = palette;
  }

  /** A box that reaches from its face into the depth. */
  void box(Vec3 centre, double w, double h, double depth, int face) {
    quad(face, new Vec3(0, 0, 1), centre, centre.plus(-w, h, 0), centre.plus(w, h, 0), centre.plus(w, -h, 0),
        centre.plus(-w, -h, 0));
    if (depth == 0) {
      return;
    }
    int top = palette.shade(face, Palette.Shade.TOP);
    int side = palette.shade(face, Palette.Shade.SIDE);
    quad(top, new Vec3(0, 1, 0), centre, centre.plus(-w, h, 0), centre.plus(w, h, 0), centre.plus(w, h, -depth),
        centre.plus(-w, h, -depth));
    for (int s = -1; s <= 1; s += 2) {
      quad(side, new Vec3(s, 0, 0), centre.plus(s * w, 0, 0), centre.plus(s * w, h, 0), centre.plus(s * w, -h, 0),
          centre.plus(s * w, -h, -depth), centre.plus(s * w, h, -depth));
    }
    quad(side, new Vec3(0, 0, -1), centre.plus(0, 0, -depth), centre.plus(-w, h, -depth), centre.plus(w, h, -depth),
        centre.plus(w, -h, -depth), centre.plus(-w, -h, -depth));
    quad(side, new Vec3(0, -1, 0), centre.plus(0, -h, 0), centre.plus(-w, -h, 0), centre.plus(w, -h, 0),
        centre.plus(w, -h, -depth), centre.plus(-w, -h, -depth));
  }

  private void quad(int color, Vec3 normal, Vec3 at, Vec3... corners) {
    if (lens.faces(at, normal)) {
      double[] xs = new double[corners.length];
      double[] ys = new double[corners.length];
      double[] zs = new double[corners.length];
      for (int i = 0; i < corners.length; i++) {
        Vector3d p = lens.project(corners[i]);
        xs[i] = p.x;
        ys[i] = p.y;
        zs[i] = p.z;
      }
      depths.fill(xs, ys, zs, color);
    }
  }

  /** Four narrow bars on the edges of a rectangle of half width {@code w} and half height {@code h}. */
  void rim(Vec3 centre, double w, double h, int color) {
    for (int s = -1; s <= 1; s += 2) {
      bar(centre.plus(s * w, 0, 0), RIM, h + RIM, color);
      bar(centre.plus(0, s * h, 0), w + RIM, RIM, color);
    }
  }

  private void bar(Vec3 centre, double w, double h, int color) {
    quad(color, new Vec3(0, 0, 1), centre, centre.plus(-w, h, 0), centre.plus(w, h, 0), centre.plus(w, -h, 0),
        centre.plus(-w, -h, 0));
  }
}
