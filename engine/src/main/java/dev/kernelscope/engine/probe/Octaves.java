package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * An image as a sum of images that have half the rows and columns each time, enlarged without corners. Who changes the
 * parts by equal amounts changes large shapes more than fine grain, as the parts of a large shape all move together.
 */
final class Octaves {

  /** Images with fewer rows or columns are not halved further. */
  private static final int LEAST_SIDE = 6;

  private final int channels;
  private final double falloff;
  private final List<int[]> sides = new ArrayList<>();
  private final List<float[]> parts = new ArrayList<>();

  /**
   * All parts zero.
   *
   * @param shape of the image
   * @param falloff how much weaker a part counts than the one of half its size; 1 is equally
   */
  Octaves(Shape shape, double falloff) {
    this.channels = shape.c();
    this.falloff = falloff;
    int rows = shape.h();
    int columns = shape.w();
    sides.add(new int[] {rows, columns});
    while (Math.min(rows, columns) >= LEAST_SIDE) {
      rows = (rows + 1) / 2;
      columns = (columns + 1) / 2;
      sides.add(new int[] {rows, columns});
    }
    sides.forEach(side -> parts.add(new float[channels * side[0] * side[1]]));
  }

  /** The parts, first the one as large as the image; they may be written to. */
  List<float[]> parts() {
    return parts;
  }

  /** The image: its parts, each enlarged and added to the next larger one. */
  float[] sum() {
    float[] sum = parts.getLast().clone();
    double share = 1;
    for (int level = parts.size() - 2; level >= 0; level--) {
      share *= falloff;
      float[] larger = parts.get(level).clone();
      for (int i = 0; i < larger.length; i++) {
        larger[i] *= (float) share;
      }
      enlarge(level, sum, larger, true);
      sum = larger;
    }
    return sum;
  }

  /** How a number changes with the cells of every part, each of them counted in full, from how it does with the sum. */
  List<float[]> gradients(float[] sum) {
    List<float[]> gradients = new ArrayList<>();
    gradients.add(sum);
    for (int level = 0; level < parts.size() - 1; level++) {
      float[] smaller = new float[parts.get(level + 1).length];
      enlarge(level, smaller, gradients.getLast(), false);
      gradients.add(smaller);
    }
    return gradients;
  }

  /** Adds the smaller to the larger, three quarters from the nearer cell on each axis; or back, by the same weights. */
  private void enlarge(int level, float[] smaller, float[] larger, boolean up) {
    int[] to = sides.get(level);
    int[] from = sides.get(level + 1);
    for (int line = 0; line < channels * to[0]; line++) {
      int row = line % to[0];
      int plane = line / to[0] * from[0];
      int near = (plane + row / 2) * from[1];
      int far = (plane + neighbour(row, from[0])) * from[1];
      for (int column = 0; column < to[1]; column++) {
        int at = line * to[1] + column;
        int beside = neighbour(column, from[1]);
        if (up) {
          larger[at] += 0.5625f * smaller[near + column / 2] + 0.1875f * smaller[near + beside]
              + 0.1875f * smaller[far + column / 2] + 0.0625f * smaller[far + beside];
        } else {
          smaller[near + column / 2] += 0.5625f * larger[at];
          smaller[near + beside] += 0.1875f * larger[at];
          smaller[far + column / 2] += 0.1875f * larger[at];
          smaller[far + beside] += 0.0625f * larger[at];
        }
      }
    }
  }

  /** The cell on the other side of the nearest one; at the border the nearest itself. */
  private static int neighbour(int cell, int length) {
    return Math.clamp(cell / 2 + (cell % 2 == 0 ? -1 : 1), 0, length - 1);
  }
}
