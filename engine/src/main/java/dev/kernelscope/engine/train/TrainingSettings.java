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
 * @param rate learning rate of the first step, above 0; it falls to 0 along half a cosine
 * @param momentum share of the velocity that outlives a step, from 0 to below 1; Adam has its own
 * @param decay share of each weight that is added to its gradient, 0 or more
 * @param shift cells by which images are moved at random, at most, in each direction, 0 to 100
 * @param mirror whether half of the images are mirrored at random
 * @param compute who computes; threads make no difference to the result
 */
public record TrainingSettings(long seed, int epochs, int batch, Method method, double rate, double momentum,
    double decay, int shift, boolean mirror, Compute compute) {

  private static final int MOST_SHIFT = 100;

  /** How gradients change weights. */
  public enum Method {
    /** Gradient descent with momentum. */
    SGD,
    /** Adam. */
    ADAM
  }

  /** Checks the ranges. */
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

  /** The usual ones, with which the usual network learns Fashion-MNIST. */
  public static TrainingSettings usual(long seed) {
    return new TrainingSettings(seed, 12, 50, Method.SGD, 0.03, 0.9, 0.0005, 1, true, Compute.usual());
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
