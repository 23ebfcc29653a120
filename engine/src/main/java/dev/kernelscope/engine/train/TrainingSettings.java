package dev.kernelscope.engine.train;

import dev.kernelscope.engine.nn.Compute;
import java.util.Objects;

/**
 * Everything that a training depends on besides its data and its network.
 *
 * @param seed of the first weights, the order of the images and their variations
 * @param epochs how often every image is learned from, at least 1
 * @param batch images of a step, at least 1
 * @param method how gradients change weights
 * @param rate highest learning rate, above 0; it rises to it in 100 steps, a tenth of all at most, and falls to 0 along
 *     half a cosine
 * @param momentum share of the velocity that outlives a step, from 0 to below 1; Adam has its own
 * @param decay share of each weight that is added to its gradient, 0 or more
 * @param shift cells by which images are moved at random, at most, in each direction, 0 to 100
 * @param mirror whether half of the images are mirrored at random
 * @param compute who computes; threads make no difference to the result
 */
public record TrainingSettings(long seed, int epochs, int batch, Method method, double rate, double momentum,
    double decay, int shift, boolean mirror, Compute compute) {

  private static final int MOST_SHIFT = 100;

  /** Decay times images, as it was found best for 7,500 images: stronger made fewer test images right, weaker noise. */
  private static final double DECAY_OF_ALL = 22.5;

  /** Beyond it very few images learn nothing. */
  private static final double MOST_DECAY = 0.003;

  /** How gradients change weights. */
  public enum Method {
    /** Gradient descent with momentum. */
    SGD,
    /** Adam. */
    ADAM
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException in one line, with the value that is not allowed and what is
   */
  public TrainingSettings {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(compute, "compute");
    require(epochs >= 1, "epochs", epochs, "1 or more");
    require(batch >= 1, "batch", batch, "1 or more");
    require(rate > 0 && rate < Double.POSITIVE_INFINITY, "rate", rate, "a number above 0");
    require(momentum >= 0 && momentum < 1, "momentum", momentum, "a number from 0 to below 1");
    require(decay >= 0 && decay < Double.POSITIVE_INFINITY, "decay", decay, "a number from 0 on");
    require(shift >= 0 && shift <= MOST_SHIFT, "shift", shift, "from 0 to " + MOST_SHIFT);
  }

  /**
   * The usual ones, with which the usual network learns Fashion-MNIST or a part of it. Weights of no use fade by the
   * same share an epoch however many images there are, so that few images, too, make kernels in which no noise of the
   * beginning is left.
   *
   * @param images that are learned from
   */
  public static TrainingSettings usual(long seed, int images) {
    double decay = Math.min(MOST_DECAY, DECAY_OF_ALL / images);
    return new TrainingSettings(seed, 20, 50, Method.SGD, 0.05, 0.9, decay, 1, true, Compute.usual());
  }

  /** With that many epochs. */
  public TrainingSettings withEpochs(int count) {
    return new TrainingSettings(seed, count, batch, method, rate, momentum, decay, shift, mirror, compute);
  }

  /** Computed by somebody else. */
  public TrainingSettings withCompute(Compute other) {
    return new TrainingSettings(seed, epochs, batch, method, rate, momentum, decay, shift, mirror, other);
  }

  private static void require(boolean holds, String what, Object value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(what + " " + value + " is not allowed: it must be " + allowed);
    }
  }
}
