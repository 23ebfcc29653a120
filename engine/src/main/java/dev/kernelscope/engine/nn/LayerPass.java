package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.tensor.Tensor;

/** A layer prepared for batches of one shape. It may keep from a forward pass what the backward pass needs. */
public interface LayerPass {

  /**
   * Computes the layer's output with the parameters as they are now.
   *
   * @param learning whether a backward pass is to follow and statistics of the batch count
   */
  void forward(Tensor src, Tensor dst, boolean learning);

  /**
   * Computes the gradients of the loss to the layer's learned parameters, and to its input.
   *
   * @param src what the last forward pass read
   * @param dst what it wrote
   * @param arriving gradient of the loss to {@code dst}
   * @param toSrc receives the gradient to {@code src}; null where nobody needs it
   */
  void backward(Tensor src, Tensor dst, Tensor arriving, Tensor toSrc);
}
