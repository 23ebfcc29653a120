package dev.kernelscope.app.view;

import dev.kernelscope.app.conv.Weights;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.BiasArgument;
import dev.kernelscope.app.option.Channels;
import dev.kernelscope.app.option.KernelArgument;
import dev.kernelscope.app.option.SubjectOptions;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.scene.Scene;
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
 * @param kind the convolution, the transposed one, or one of the backward pass
 * @param channels what becomes of a colour photograph
 * @param seed of made-up numbers
 */
public record Subject(String input, KernelArgument kernel, Integer filters, BiasArgument bias, ConvSpec spec,
    boolean flip, Experiment.Kind kind, Channels channels, long seed) {

  /** What the options say. */
  public static Subject of(SubjectOptions options) {
    ConvSpec spec = options.layer().spec().withActivation(options.activation());
    return new Subject(options.input(), options.kernel(), options.filters(), options.bias(), spec,
        options.layer().flip(), kind(options), options.channels(), options.seed());
  }

  private static Experiment.Kind kind(SubjectOptions options) {
    if (options.backward() == null) {
      return options.layer().transposed() ? Experiment.Kind.TRANSPOSED : Experiment.Kind.FORWARD;
    }
    if (options.layer().transposed()) {
      throw Failure.usage("--backward and --transposed do not go together: allowed is one or the other");
    }
    return switch (options.backward()) {
      case WEIGHTS -> Experiment.Kind.GRADIENT_OF_WEIGHTS;
      case INPUT -> Experiment.Kind.GRADIENT_OF_INPUT;
    };
  }

  /**
   * Reads what has to be read and makes the scene.
   *
   * @param commands names of commands that the user may have meant instead of a file
   * @throws Failure if a file cannot be read or the sizes do not fit
   */
  public Scene scene(Collection<String> commands) {
    return scene(experiment(commands));
  }

  /**
   * The film of an experiment that the user asked for.
   *
   * @throws Failure if its sizes do not fit
   */
  public static Scene scene(Experiment experiment) {
    try {
      return experiment.scene();
    } catch (IllegalArgumentException e) {
      throw Failure.failed(e.getMessage(), e);
    }
  }

  /**
   * Reads what has to be read.
   *
   * @param commands names of commands that the user may have meant instead of a file
   * @throws Failure if a file cannot be read, or groups, weights or biases do not fit
   */
  public Experiment experiment(Collection<String> commands) {
    SceneInput in = SceneInput.of(input, channels, seed, commands);
    int all = in.tensor().shape().c();
    if (all % spec.groups() != 0) {
      throw Failure.failed("groups " + spec.groups() + " do not divide the input's " + all + " channels");
    }
    Integer count = filters == null && spec.groups() > 1 ? Integer.valueOf(spec.groups()) : filters;
    SceneWeights weights = SceneWeights.of(kernel, count, all / spec.groups(), seed);
    return new Experiment(in.tensor(), weights.tensor(), biases(weights.tensor().shape().n()), spec,
        kind, flip, weights.name(), in.photo(), "");
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
}
