package dev.kernelscope.render.opengl.draw;

import dev.kernelscope.render.opengl.text.Bitmap;

/** Draws icons into coverage bytes: each pixel's coverage comes from its distance to the shape. */
final class IconRaster {

  private static final double UNITS = 16;

  private IconRaster() {}

  /** An icon of {@code side} × {@code side} pixels. */
  static Bitmap draw(Icon icon, int side) {
    byte[] coverage = new byte[side * side];
    double unit = side / UNITS;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double distance = distance(icon, (x + 0.5) / unit, (y + 0.5) / unit) * unit;
        coverage[y * side + x] = (byte) Math.round(255 * Math.clamp(0.5 - distance, 0, 1));
      }
    }
    return new Bitmap(side, side, 0, 0, coverage);
  }

  private static double distance(Icon icon, double x, double y) {
    double nearest = Double.MAX_VALUE;
    for (Icon.Part part : icon.parts()) {
      double toLine = toLine(part, x, y);
      boolean inside = part.filled() && inside(part.points(), x, y);
      nearest = Math.min(nearest, (inside ? -toLine : toLine) - part.width() / 2);
    }
    return nearest;
  }

  private static double toLine(Icon.Part part, double x, double y) {
    double[] p = part.points();
    int last = part.filled() ? p.length : p.length - 2;
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < last; i += 2) {
      int j = (i + 2) % p.length;
      double dx = p[j] - p[i];
      double dy = p[j + 1] - p[i + 1];
      double along = ((x - p[i]) * dx + (y - p[i + 1]) * dy) / (dx * dx + dy * dy);
      double t = Math.clamp(along, 0, 1);
      nearest = Math.min(nearest, Math.hypot(x - p[i] - t * dx, y - p[i + 1] - t * dy));
    }
    return nearest;
  }

  private static boolean inside(double[] p, double x, double y) {
    boolean inside = false;
    for (int i = 0, j = p.length - 2; i < p.length; j = i, i += 2) {
      boolean crosses = p[i + 1] > y != p[j + 1] > y;
      if (crosses && x < (p[j] - p[i]) * (y - p[i + 1]) / (p[j + 1] - p[i + 1]) + p[i]) {
        inside = !inside;
      }
    }
    return inside;
  }
}
