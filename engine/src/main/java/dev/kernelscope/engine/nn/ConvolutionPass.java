package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.conv.Accuracy;
import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.ConvGradient;
import dev.kernelscope.engine.conv.Workspace;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Tensor;

/**
 * A convolution over batches of one size. Weights change with every step, so each forward pass packs them anew:
 * plain sums, whose weights are packed as they are, are then the fastest as well as the most exact.
 */
final class ConvolutionPass implements LayerPass {

  private final Convolution layer;
  private final ConvProblem problem;
  private final Compute compute;
  private final ConvGradient gradient;
  private final Workspace workspace = new Workspace();

  ConvolutionPass(Convolution layer, ConvProblem problem, Compute compute) {
    this.layer = layer;
    this.problem = problem;
    this.compute = compute;
    this.gradient = ConvGradient.of(problem).engine(compute.engine()).threads(compute.threads());
  }

  @Override
  public void forward(Tensor src, Tensor dst, boolean learning) {
    Conv2d convolution = Conv2d.of(layer.weights().value()).spec(layer.spec())
        .engine(compute.engine()).threads(compute.threads()).accuracy(Accuracy.EXACT);
    if (layer.bias() != null) {
      convolution = convolution.bias(layer.bias().value().data());
    }
    convolution.plan(problem.input()).execute(src, dst, workspace);
  }

  @Override
  public void backward(Tensor src, Tensor dst, Tensor arriving, Tensor toSrc) {
    gradient.toWeights(src, arriving, layer.weights().gradient(), workspace);
    if (layer.bias() != null) {
      gradient.toBias(arriving, layer.bias().gradient().data());
    }
    if (toSrc != null) {
      gradient.toInput(layer.weights().value(), arriving, toSrc, workspace);
    }
  }
}
