package dev.kernelscope.app.view;

import dev.kernelscope.app.conv.Weights;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.BiasArgument;
import dev.kernelscope.app.option.Channels;
import dev.kernelscope.app.option.KernelArgument;
import dev.kernelscope.engine.conv.TransposedConvolution;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.scene.Scenes;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.Collection;

/**
 * What the user wants to watch.
 *
 * @param input a file, a size, or null for the lesson's input
 * @param kernel null for Sobel x
 * @param filters number of filters, or null
 * @param bias null for none
 * @param spec stride, padding, dilation, padding mode, groups, activation
 * @param flip whether the kernel is turned
 * @param transposed whether the transposed convolution is meant; shown as the convolution over the spread input that it
 *     equals
 * @param channels what becomes of a colour photograph
 * @param seed of made-up numbers
 */
public record Subject(String input, KernelArgument kernel, Integer filters, BiasArgument bias, ConvSpec spec,
    boolean flip, boolean transposed, Channels channels, long seed) {

  /**
   * Reads what has to be read and makes the scene.
   *
   * @param commands names of commands that the user may have meant instead of a file
   * @throws Failure if a file cannot be read or the sizes do not fit
   */
  public Scene scene(Collection<String> commands) {
    SceneInput in = SceneInput.of(input, channels, seed, commands);
    int all = in.tensor().shape().c();
    if (all % spec.groups() != 0) {
      throw Failure.failed("groups " + spec.groups() + " do not divide the input's " + all + " channels");
    }
    Integer count = filters == null && spec.groups() > 1 ? Integer.valueOf(spec.groups()) : filters;
    SceneWeights weights = SceneWeights.of(kernel, count, all / spec.groups(), seed);
    Tensor layer = Weights.flipped(weights.tensor(), flip);
    try {
      return Scenes.of(transposed ? transposed(in, layer) : subject(in, layer, weights.name()));
    } catch (IllegalArgumentException e) {
      throw Failure.failed(e.getMessage(), e);
    }
  }

  private SceneSubject subject(SceneInput in, Tensor weights, String name) {
    Shape shape = weights.shape();
    return new SceneSubject(in.tensor(), weights, biases(shape.n()), spec, chapter(in, shape), name, in.photo());
  }

  private SceneSubject transposed(SceneInput in, Tensor weights) {
    TransposedConvolution convolution = TransposedConvolution.of(weights, spec);
    return new SceneSubject(convolution.spread(in.tensor()), TransposedConvolution.turned(weights),
        biases(weights.shape().n()), convolution.layer().spec(), "Transposed convolution", "", in.photo());
  }

  private float[] biases(int count) {
    return switch (bias) {
      case null -> null;
      case BiasArgument.File(String name) -> Weights.bias(name, count);
      case BiasArgument.Values(float[] values) when values.length == 1 -> {
        float[] all = new float[count];
        Arrays.fill(all, values[0]);
        yield all;
      }
      case BiasArgument.Values(float[] values) when values.length == count -> values;
      case BiasArgument.Values(float[] values) -> throw Failure.failed("--bias has " + values.length
          + " values, but there are " + count + " filters: allowed are one for all or one for each");
    };
  }

  private String chapter(SceneInput in, Shape weights) {
    if (in.photo()) {
      return "Your photo";
    }
    if (in.tensor().shape().c() > 1 || weights.n() > 1) {
      return "Channels";
    }
    if (!spec.padding().equals(PaddingRule.VALID)) {
      return "Padding";
    }
    return spec.strideH() > 1 || spec.strideW() > 1 ? "Stride" : "The operation";
  }
}
