package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;

/**
 * A tensor of a layer: weights or a bias that are learned, or a statistic that is only kept, such as the mean of
 * batch normalization.
 */
public final class Parameter {

  private final String name;
  private final Tensor value;
  private final Tensor gradient;
  private final boolean learned;

  private Parameter(String name, Shape shape, boolean learned) {
    this.name = name;
    this.value = Tensor.zeros(shape);
    this.gradient = learned ? Tensor.zeros(shape) : null;
    this.learned = learned;
  }

  /** A parameter of zeros that an optimizer changes. */
  static Parameter learned(String name, Shape shape) {
    return new Parameter(name, shape, true);
  }

  /** Zeros that belong to a layer but are no concern of an optimizer's. */
  static Parameter kept(String name, Shape shape) {
    return new Parameter(name, shape, false);
  }

  /** The layer's name, a dot, and what it is: {@code conv1.weights}. */
  public String name() {
    return name;
  }

  /** The numbers: OIHW for weights, 1×M×1×1 for one number a channel. Whoever changes them changes the network. */
  public Tensor value() {
    return value;
  }

  /**
   * The gradient of the loss to {@link #value}, as the last backward pass left it.
   *
   * @throws IllegalStateException if this is not learned
   */
  public Tensor gradient() {
    if (!learned) {
      throw new IllegalStateException(name + " is kept, not learned: it has no gradient");
    }
    return gradient;
  }

  /** Whether an optimizer changes it. */
  public boolean isLearned() {
    return learned;
  }

  /** {@code conv1.weights 16×1×7×7}. */
  @Override
  public String toString() {
    return name + " " + value.shape();
  }
}
