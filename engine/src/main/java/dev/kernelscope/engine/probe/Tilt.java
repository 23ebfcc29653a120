package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.nn.SplitMix64;
import dev.kernelscope.engine.tensor.Shape;

/**
 * An image turned, enlarged and shifted a little about its middle, between cells by the weights of the four nearest.
 * The border is repeated.
 *
 * @param along how far a cell to the right goes to the right
 * @param across how far a cell to the right goes down
 * @param down shift in cells
 * @param right shift in cells
 */
record Tilt(double along, double across, double down, double right) {

  /**
   * Any of a range, all as likely.
   *
   * @param turn at most, in radians either way
   * @param size at most, as a share either way
   * @param shift at most, in cells either way
   */
  static Tilt any(SplitMix64 random, double turn, double size, double shift) {
    double angle = turn * either(random);
    double scale = 1 + size * either(random);
    return new Tilt(scale * StrictMath.cos(angle), scale * StrictMath.sin(angle), shift * either(random),
        shift * either(random));
  }

  private static double either(SplitMix64 random) {
    return 2 * random.nextDouble() - 1;
  }

  /** The image after it. */
  float[] of(float[] image, Shape shape) {
    float[] tilted = new float[image.length];
    walk(shape, image, tilted, true);
    return tilted;
  }

  /** The gradient at the image, from the gradient at what it became. */
  float[] back(float[] gradient, Shape shape) {
    float[] image = new float[gradient.length];
    walk(shape, image, gradient, false);
    return image;
  }

  private void walk(Shape s, float[] image, float[] tilted, boolean forward) {
    double middleRow = (s.h() - 1) / 2.0;
    double middleColumn = (s.w() - 1) / 2.0;
    for (int row = 0; row < s.h(); row++) {
      for (int column = 0; column < s.w(); column++) {
        double y = row - middleRow;
        double x = column - middleColumn;
        double top = Math.clamp(middleRow + along * y + across * x + down, 0, s.h() - 1);
        double left = Math.clamp(middleColumn - across * y + along * x + right, 0, s.w() - 1);
        cell(s, image, tilted, row * s.w() + column, top, left, forward);
      }
    }
  }

  private static void cell(Shape s, float[] image, float[] tilted, int at, double top, double left, boolean forward) {
    int above = (int) top;
    int before = (int) left;
    int rowStep = above + 1 < s.h() ? s.w() : 0;
    int columnStep = before + 1 < s.w() ? 1 : 0;
    float low = (float) (top - above);
    float late = (float) (left - before);
    float a = (1 - low) * (1 - late);
    float b = (1 - low) * late;
    float c = low * (1 - late);
    float d = low * late;
    int plane = s.h() * s.w();
    int from = above * s.w() + before;
    for (int channel = 0; channel < s.c(); channel++, from += plane) {
      int to = channel * plane + at;
      if (forward) {
        tilted[to] = a * image[from] + b * image[from + columnStep] + c * image[from + rowStep]
            + d * image[from + rowStep + columnStep];
      } else {
        image[from] += a * tilted[to];
        image[from + columnStep] += b * tilted[to];
        image[from + rowStep] += c * tilted[to];
        image[from + rowStep + columnStep] += d * tilted[to];
      }
    }
  }
}
