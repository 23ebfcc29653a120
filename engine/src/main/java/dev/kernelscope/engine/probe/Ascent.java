package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Random;

/**
 * Gradient ascent on an input: from faint noise, step by step, to an image that something answers to more and more.
 * Left alone that ends in fine noise; so each step is blurred at several scales, the image is shifted a little before
 * the gradient is taken, and it decays towards grey. The same seed gives the same image.
 *
 * <p>The idea: D. Erhan, Y. Bengio, A. Courville and P. Vincent, "Visualizing higher-layer features of a deep network"
 * (2009); what keeps the images smooth: C. Olah, A. Mordvintsev and L. Schubert, "Feature visualization" (2017).
 */
public final class Ascent {

  /** Scales that a step is blurred at, each twice as wide as the one before. */
  private static final int SCALES = 3;
  private static final double NOISE = 0.05;

  private final Objective objective;
  private final Settings settings;
  private final Random random;
  private final Tensor image;
  private double value = Double.NaN;
  private int step;

  /** What is to be made large. */
  @FunctionalInterface
  public interface Objective {

    /**
     * Its value for an image.
     *
     * @param gradient of the image's shape; is filled with the value's gradient to the image's cells
     */
    double climb(Tensor image, Tensor gradient);
  }

  /**
   * How to climb.
   *
   * @param steps how many
   * @param seed of the noise to begin with, and of the shifts
   * @param low the smallest number of a pixel
   * @param high the largest
   * @param rate how far a pixel goes in a step, on average, as a share of {@code high − low}
   * @param decay the share of a pixel's distance from grey that is lost in a step
   * @param shift the most pixels that the image is shifted
   */
  public record Settings(int steps, long seed, double low, double high, double rate, double decay, int shift) {

    /** Checks the ranges. */
    public Settings {
      if (steps < 1 || !(low < high) || !(rate > 0) || decay < 0 || decay >= 1 || shift < 0) {
        throw new IllegalArgumentException("settings out of range");
      }
    }

    /** The usual way. */
    public static Settings of(int steps, long seed, double low, double high) {
      return new Settings(steps, seed, low, high, 0.012, 0.01, 2);
    }
  }

  private Ascent(Objective objective, Shape shape, Settings settings) {
    this.objective = objective;
    this.settings = settings;
    this.random = new Random(settings.seed);
    this.image = Tensor.zeros(shape);
    double middle = (settings.low + settings.high) / 2;
    for (int i = 0; i < image.data().length; i++) {
      image.data()[i] = (float) (middle + NOISE * (settings.high - settings.low) * random.nextGaussian());
    }
  }

  /** An ascent that has not begun. */
  public static Ascent start(Objective objective, Shape shape, Settings settings) {
    return new Ascent(objective, shape, settings);
  }

  /** Whether there are steps left. */
  public boolean hasNext() {
    return step < settings.steps;
  }

  /** One step; gives the value before it. */
  public double next() {
    int down = random.nextInt(2 * settings.shift + 1) - settings.shift;
    int right = random.nextInt(2 * settings.shift + 1) - settings.shift;
    Tensor gradient = Tensor.zeros(image.shape());
    value = objective.climb(shifted(image, down, right), gradient);
    float[] direction = smooth(shifted(gradient, -down, -right));
    double pace = settings.rate * (settings.high - settings.low);
    double middle = (settings.low + settings.high) / 2;
    float[] cells = image.data();
    for (int i = 0; i < cells.length; i++) {
      double moved = middle + (cells[i] - middle) * (1 - settings.decay) + pace * direction[i];
      cells[i] = (float) Math.clamp(moved, settings.low, settings.high);
    }
    step++;
    return value;
  }

  /** The image as it is now; shared. */
  public Tensor image() {
    return image;
  }

  /** How many steps were done. */
  public int step() {
    return step;
  }

  /** How many there are in all. */
  public int steps() {
    return settings.steps;
  }

  /** The value for the image as it is now. */
  public double value() {
    return objective.climb(image, Tensor.zeros(image.shape()));
  }

  /** Rows and columns that leave on one side come in at the other. */
  private static Tensor shifted(Tensor src, int down, int right) {
    if (down == 0 && right == 0) {
      return src;
    }
    Shape s = src.shape();
    Tensor dst = Tensor.zeros(s);
    for (int i = 0; i < s.size(); i++) {
      int column = i % s.w();
      int row = i / s.w() % s.h();
      int from = i - row * s.w() - column;
      dst.data()[from + Math.floorMod(row + down, s.h()) * s.w() + Math.floorMod(column + right, s.w())] =
          src.data()[i];
    }
    return dst;
  }

  /** The gradient and what it is when blurred at every scale, each first brought to the same strength. */
  private static float[] smooth(Tensor gradient) {
    float[] sum = new float[gradient.shape().size()];
    float[] blurred = gradient.copyData();
    add(sum, blurred);
    for (int scale = 0; scale < SCALES; scale++) {
      blurred = Blur.of(blurred, gradient.shape(), 1 << scale);
      add(sum, blurred);
    }
    double strength = strength(sum);
    for (int i = 0; i < sum.length; i++) {
      sum[i] = strength > 0 ? (float) (sum[i] / strength) : 0;
    }
    return sum;
  }

  private static void add(float[] sum, float[] more) {
    double strength = strength(more);
    if (strength > 0) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += (float) (more[i] / strength);
      }
    }
  }

  private static double strength(float[] cells) {
    double squares = 0;
    for (float cell : cells) {
      squares += (double) cell * cell;
    }
    return Math.sqrt(squares / cells.length);
  }
}
