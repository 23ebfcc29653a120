package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.conv.ConvGradient;
import dev.kernelscope.engine.conv.Workspace;
import dev.kernelscope.engine.graph.GraphConvolution;
import dev.kernelscope.engine.graph.GraphSettings;
import dev.kernelscope.engine.tensor.Tensor;

/**
 * The way back through one convolution of a graph.
 *
 * @param gradient prepared for its sizes
 * @param weights OIHW
 */
record ConvBackward(ConvGradient gradient, Tensor weights) {

  static ConvBackward of(GraphConvolution convolution, GraphSettings settings) {
    return new ConvBackward(ConvGradient.of(convolution.problem()).engine(settings.engine())
        .threads(settings.threads()), convolution.weights());
  }

  /** The gradient at the input from that at the output. */
  float[] toInput(float[] arriving, Workspace workspace) {
    Tensor dst = Tensor.zeros(gradient.forward().input());
    gradient.toInput(weights, Tensor.of(gradient.forward().output(), arriving), dst, workspace);
    return dst.data();
  }
}
