package dev.kernelscope.app.learned;

import dev.kernelscope.engine.conv.ConvGradient;
import dev.kernelscope.engine.conv.Workspace;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.nn.Convolution;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.nn.Pass;
import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.engine.scene.learned.Flow;
import dev.kernelscope.engine.scene.learned.TrainingStep;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.train.Step;
import java.util.Arrays;
import java.util.List;

/** The first layer of a network that learns: its kernels, and what a step did to them. */
final class FirstLayer {

  private final Network network;
  private final Convolution layer;

  /**
   * The first layer of a network.
   *
   * @throws IllegalArgumentException if its kernels cannot be shown: it is no convolution, or reads several channels
   */
  FirstLayer(Network network) {
    if (!(network.layers().getFirst() instanceof Convolution first) || network.image().c() != 1) {
      throw new IllegalArgumentException("this network does not begin with a convolution of one channel, whose kernels"
          + " could be shown");
    }
    this.network = network;
    this.layer = first;
  }

  /** The convolution of one picture. */
  ConvProblem problem() {
    return layer.problem(network.image());
  }

  int filters() {
    return layer.weights().value().shape().n();
  }

  float[] kernels() {
    return layer.weights().value().copyData();
  }

  /** What a step did, the network being as it is after it. */
  StepNotes notes(Step step, Pass pass, int label) {
    Shape image = network.image();
    int shown = Math.min(Samples.MOST, step.indices().length);
    byte[] pixels = StepNotes.packed(pass.input().data(), pass.input().offset(), shown * image.h() * image.w());
    TrainingStep told = new TrainingStep(step.loss(), step.correct(), step.indices().length, label, odds(pass),
        layer.weights().gradient().copyData());
    return new StepNotes(told, kernels(), pixels, image.h(), image.w());
  }

  /** Softmax of the first picture's scores. */
  private static List<Double> odds(Pass pass) {
    int classes = pass.output().shape().imageSize();
    double[] odds = new double[classes];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < classes; i++) {
      odds[i] = pass.output().data()[pass.output().offset() + i];
      most = Math.max(most, odds[i]);
    }
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      odds[i] = Math.exp(odds[i] - most);
      sum += odds[i];
    }
    for (int i = 0; i < classes; i++) {
      odds[i] /= sum;
    }
    return Arrays.stream(odds).boxed().toList();
  }

  /** What arrived from the layers above for the first picture, all maps. */
  float[] arriving(Pass pass) {
    Tensor gradient = pass.gradient(0);
    int size = gradient.shape().c() * gradient.shape().h() * gradient.shape().w();
    return Arrays.copyOfRange(gradient.data(), gradient.offset(), gradient.offset() + size);
  }

  /**
   * The flow through one filter for one picture.
   *
   * @param kernel the filter as it was in the forward pass
   * @param arriving what arrived at its map
   */
  Flow flow(float[] picture, float[] kernel, float[] arriving) {
    Shape image = network.image();
    Shape weights = layer.weights().value().shape();
    ConvProblem one = ConvProblem.of(layer.spec(), image, new Shape(1, 1, weights.h(), weights.w()), false,
        Layout.NCHW);
    ConvGradient gradient = ConvGradient.of(one);
    Tensor arrives = Tensor.of(one.output(), arriving);
    Tensor toInput = Tensor.zeros(one.input());
    Tensor toWeights = Tensor.zeros(one.weights());
    Workspace workspace = new Workspace();
    gradient.toInput(Tensor.of(one.weights(), kernel), arrives, toInput, workspace);
    gradient.toWeights(Tensor.of(one.input(), picture), arrives, toWeights, workspace);
    return new Flow(arriving, toWeights.copyData(), toInput.copyData());
  }
}
