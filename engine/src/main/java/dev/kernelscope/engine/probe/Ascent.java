package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.nn.SplitMix64;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gradient ascent on an input: from faint noise, step by step, to an image that something answers to more and more.
 * Left alone that ends in fine noise in all colours. So the image is a sum of {@link Octaves}, in colours as
 * photographs have them; it is tilted and shifted a little before the gradient is taken, and decays towards grey. The
 * same seed gives the same image.
 *
 * <p>The idea: D. Erhan, Y. Bengio, A. Courville and P. Vincent, "Visualizing higher-layer features of a deep network"
 * (2009); what makes the images likely: C. Olah, A. Mordvintsev and L. Schubert, "Feature visualization" (2017).
 */
public final class Ascent {

  private static final double NOISE = 0.05;
  /** Finer octaves count by so much less than the next coarser. */
  private static final double FALLOFF = 0.62;
  /** How fast numbers approach black and white. */
  private static final double CONTRAST = 1.7;
  private static final double MOST_SHIFT = 4;
  private static final int SIDES_PER_SHIFT = 32;

  private final Objective objective;
  private final Settings settings;
  private final Shape shape;
  private final SplitMix64 random;
  private final Octaves octaves;
  private final List<Adam> paces;
  private Tensor image;
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
   * @param seed of the noise to begin with, and of the tilts
   * @param low the smallest number of a pixel
   * @param high the largest
   * @param rate how far an octave goes in a step; grey to nearly white is 1
   * @param decay the share of an octave that is lost in a step
   * @param turn how far the image is turned at most, in degrees
   * @param size by which share it is enlarged or reduced at most
   */
  public record Settings(int steps, long seed, double low, double high, double rate, double decay, double turn,
      double size) {

    /** Checks the ranges. */
    public Settings {
      if (steps < 1 || !(low < high) || !(rate > 0) || !(decay >= 0 && decay < 1) || !(turn >= 0)
          || !(size >= 0 && size < 1)) {
        throw new IllegalArgumentException("settings out of range");
      }
    }

    /** The usual way. */
    public static Settings of(int steps, long seed, double low, double high) {
      return new Settings(steps, seed, low, high, 0.08, 0.02, 5, 0.05);
    }
  }

  private Ascent(Objective objective, Shape shape, Settings settings) {
    this.objective = objective;
    this.settings = settings;
    this.shape = shape;
    this.random = new SplitMix64(settings.seed);
    this.octaves = new Octaves(shape, FALLOFF);
    this.paces = octaves.parts().stream().map(part -> new Adam(part.length)).toList();
    for (float[] part : octaves.parts()) {
      for (int i = 0; i < part.length; i++) {
        part[i] = (float) (NOISE * random.nextGaussian());
      }
    }
    this.image = draw();
  }

  /** An ascent that has not begun. */
  public static Ascent start(Objective objective, Shape shape, Settings settings) {
    return new Ascent(objective, shape, settings);
  }

  /** Whether there are steps left. */
  public boolean hasNext() {
    return step < settings.steps;
  }

  /** One step; gives the value before it, for the image as it was tilted. */
  public double next() {
    double shift = Math.min(MOST_SHIFT, (double) Math.min(shape.h(), shape.w()) / SIDES_PER_SHIFT);
    Tilt tilt = Tilt.any(random, Math.toRadians(settings.turn), settings.size, shift);
    Tensor gradient = Tensor.zeros(shape);
    double value = objective.climb(Tensor.of(shape, tilt.of(image.data(), shape)), gradient);
    List<float[]> gradients = octaves.gradients(beforeColours(tilt.back(gradient.data(), shape)));
    IntStream.range(0, paces.size()).forEach(level -> paces.get(level).climb(octaves.parts().get(level),
        gradients.get(level), settings.rate, settings.decay));
    image = draw();
    step++;
    return value;
  }

  /** The image as it is now; not to be written to. */
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
    return objective.climb(image, Tensor.zeros(shape));
  }

  /** The sum of the octaves in colours; a hyperbolic tangent keeps them between black and white. */
  private Tensor draw() {
    float[] cells = octaves.sum();
    OpponentColours.toColours(cells, shape.c());
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (float) (middle() + half() * StrictMath.tanh(CONTRAST * cells[i]));
    }
    return Tensor.of(shape, cells);
  }

  /** From the gradient at the image to the gradient at the sum of the octaves, but for a factor. */
  private float[] beforeColours(float[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      double reached = (image.data()[i] - middle()) / half();
      gradient[i] *= (float) (1 - reached * reached);
    }
    OpponentColours.back(gradient, shape.c());
    return gradient;
  }

  private double middle() {
    return (settings.low + settings.high) / 2;
  }

  private double half() {
    return (settings.high - settings.low) / 2;
  }
}
