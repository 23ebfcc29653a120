package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.conv.ParallelRegion;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.List;

/**
 * A network prepared for batches of one size, with memory for every layer's values and their gradients, which can be
 * looked at afterwards. It always computes with the parameters as they are. One thread at a time may use it.
 */
public final class Pass {

  private final Network network;
  private final Compute compute;
  private final List<LayerPass> layers;
  private final Tensor[] values;
  private final Tensor[] gradients;

  Pass(Network network, int images, Compute compute) {
    this.network = network;
    this.compute = compute;
    int count = network.layers().size();
    this.values = new Tensor[count + 1];
    this.gradients = new Tensor[count + 1];
    Shape image = network.image();
    Shape shape = new Shape(images, image.c(), image.h(), image.w());
    values[0] = Tensor.zeros(shape);
    LayerPass[] passes = new LayerPass[count];
    for (int i = 0; i < count; i++) {
      Layer layer = network.layers().get(i);
      passes[i] = layer.prepare(shape, compute);
      shape = layer.output(shape);
      values[i + 1] = Tensor.zeros(shape);
    }
    this.layers = List.of(passes);
  }

  /** The network. */
  public Network network() {
    return network;
  }

  /** The batch, to be filled before {@link #forward}. */
  public Tensor input() {
    return values[0];
  }

  /** What the last layer made of the batch. */
  public Tensor output() {
    return values[layers.size()];
  }

  /** What layer {@code index} made of the batch, from 0; overwritten by the next pass. */
  public Tensor value(int index) {
    return values[index + 1];
  }

  /** Gradient of the loss to the output, to be filled before {@link #backward}. */
  public Tensor toOutput() {
    return gradient(layers.size() - 1);
  }

  /** Gradient of the loss to {@link #value value(index)}; −1 is the batch itself. */
  public Tensor gradient(int index) {
    int at = index + 1;
    if (gradients[at] == null) {
      gradients[at] = Tensor.zeros(values[at].shape());
    }
    return gradients[at];
  }

  /**
   * Computes all layers.
   *
   * @param learning whether {@link #backward} follows, and statistics of the batch count
   * @return {@link #output}
   */
  public Tensor forward(boolean learning) {
    ParallelRegion.run(compute.threads(), () -> {
      for (int i = 0; i < layers.size(); i++) {
        layers.get(i).forward(values[i], values[i + 1], learning);
      }
    });
    return output();
  }

  /**
   * Lets the gradient in {@link #toOutput} flow back to all parameters, after a forward pass.
   *
   * @param toInput whether the gradient to the batch is wanted, too: {@code gradient(-1)}
   */
  public void backward(boolean toInput) {
    ParallelRegion.run(compute.threads(), () -> {
      for (int i = layers.size() - 1; i >= 0; i--) {
        Tensor toSrc = i > 0 || toInput ? gradient(i - 1) : null;
        layers.get(i).backward(values[i], values[i + 1], gradient(i), toSrc);
      }
    });
  }
}
