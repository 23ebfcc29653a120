package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.tensor.Shape;
import java.util.List;

/** One layer of a network: what it is, its parameters, and how it is prepared for a batch. */
public interface Layer {

  /** Its name within the network, such as {@code conv1}: 1 to 40 letters, digits, {@code -} and {@code _}. */
  String name();

  /** What it is, in one word and pairs of {@code key=value}, as network files have it. */
  String describe();

  /** Its parameters, in the order in which they are initialized and saved. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /** Sets the parameters to what learning begins with. */
  default void initialize(SplitMix64 random) {}

  /**
   * The shape of what it makes of a batch of that shape.
   *
   * @throws IllegalArgumentException if it cannot take such a batch
   */
  Shape output(Shape input);

  /** Prepares it for batches of that shape. */
  LayerPass prepare(Shape input, Compute compute);
}
