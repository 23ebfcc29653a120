package dev.kernelscope.render.ascii.view;

import dev.kernelscope.render.ascii.palette.Palette;
import java.util.Arrays;

/**
 * Flat polygons with hidden ones removed: three by three samples a half character, each with the depth of what is
 * nearest there.
 */
final class DepthBuffer {

  private static final int SAMPLES = 3;

  private final int width;
  private final int height;
  private final int[] colors;
  private final float[] depths;

  DepthBuffer(int columns, int rows) {
    this.width = columns * SAMPLES;
    this.height = 2 * rows * SAMPLES;
    this.colors = new int[width * height];
    this.depths = new float[width * height];
    Arrays.fill(colors, Pixels.CLEAR);
    Arrays.fill(depths, Float.MAX_VALUE);
  }

  /**
   * Fills a convex polygon.
   *
   * @param xs in columns
   * @param ys in half rows
   * @param zs distances from the camera; between the corners they are taken from the plane through the first three
   */
  void fill(double[] xs, double[] ys, double[] zs, int color) {
    double[] plane = plane(xs, ys, zs);
    int x0 = Math.max(0, (int) (min(xs) * SAMPLES));
    int x1 = Math.min(width - 1, (int) Math.ceil(max(xs) * SAMPLES));
    int y0 = Math.max(0, (int) (min(ys) * SAMPLES));
    int y1 = Math.min(height - 1, (int) Math.ceil(max(ys) * SAMPLES));
    for (int y = y0; y <= y1; y++) {
      for (int x = x0; x <= x1; x++) {
        double px = (x + 0.5) / SAMPLES;
        double py = (y + 0.5) / SAMPLES;
        float depth = (float) (plane[0] + plane[1] * px + plane[2] * py);
        int at = y * width + x;
        if (depth <= depths[at] && inside(xs, ys, px, py)) {
          depths[at] = depth;
          colors[at] = color;
        }
      }
    }
  }

  /** Depth as a linear function of the place in the picture; a polygon seen edge-on gets its mean. */
  private static double[] plane(double[] xs, double[] ys, double[] zs) {
    double ax = xs[1] - xs[0];
    double ay = ys[1] - ys[0];
    double bx = xs[2] - xs[0];
    double by = ys[2] - ys[0];
    double determinant = ax * by - ay * bx;
    if (Math.abs(determinant) < 1e-9) {
      return new double[] {Arrays.stream(zs).average().orElse(0), 0, 0};
    }
    double gx = ((zs[1] - zs[0]) * by - (zs[2] - zs[0]) * ay) / determinant;
    double gy = ((zs[2] - zs[0]) * ax - (zs[1] - zs[0]) * bx) / determinant;
    return new double[] {zs[0] - gx * xs[0] - gy * ys[0], gx, gy};
  }

  private static boolean inside(double[] xs, double[] ys, double x, double y) {
    int side = 0;
    for (int i = 0; i < xs.length; i++) {
      int j = (i + 1) % xs.length;
      double cross = (xs[j] - xs[i]) * (y - ys[i]) - (ys[j] - ys[i]) * (x - xs[i]);
      if (cross != 0) {
        int now = cross > 0 ? 1 : -1;
        if (side == -now) {
          return false;
        }
        side = now;
      }
    }
    return true;
  }

  /** One colour a half character; those with few samples stay free. */
  void resolve(Pixels pixels, Palette palette) {
    int[] samples = new int[SAMPLES * SAMPLES];
    for (int y = 0; y < height / SAMPLES; y++) {
      for (int x = 0; x < width / SAMPLES; x++) {
        int painted = 0;
        for (int i = 0; i < samples.length; i++) {
          int color = colors[(y * SAMPLES + i / SAMPLES) * width + x * SAMPLES + i % SAMPLES];
          samples[i] = color == Pixels.CLEAR ? palette.background() : color;
          painted += color == Pixels.CLEAR ? 0 : 1;
        }
        if (painted * 3 >= samples.length) {
          pixels.set(x, y, palette.blend(samples));
        }
      }
    }
  }

  /** Whether a point at that distance is what is seen in its place. */
  boolean visible(double x, double y, double depth) {
    int sx = (int) (x * SAMPLES);
    int sy = (int) (y * SAMPLES);
    return sx >= 0 && sx < width && sy >= 0 && sy < height && depth <= depths[sy * width + sx] + 0.05;
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElse(0);
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }
}
