package dev.kernelscope.app.train;

import dev.kernelscope.engine.nn.Convolution;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.tensor.Tensor;

/**
 * The kernels of a network's first convolution at one time.
 *
 * @param epoch epochs done by then
 * @param kernels filters × channels × rows × columns, nobody else's
 */
record Snapshot(int epoch, Tensor kernels) {

  /** As they are now; a network without a convolution has none. */
  static Snapshot of(Network network, int epoch) {
    return network.layers().stream().filter(Convolution.class::isInstance).map(Convolution.class::cast).findFirst()
        .map(first -> first.weights().value())
        .map(weights -> new Snapshot(epoch, Tensor.of(weights.shape(), weights.copyData()))).orElseThrow();
  }
}
