package dev.kernelscope.app.view;

import dev.kernelscope.app.conv.Weights;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.BiasArgument;
import dev.kernelscope.app.option.Channels;
import dev.kernelscope.app.option.KernelArgument;
import dev.kernelscope.app.option.SceneArguments;
import dev.kernelscope.app.option.SubjectOptions;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.scene.Scene;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;

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
    ConvSpec spec = options.layer().spec()
        .withActivation(options.activation() == null ? Activation.NONE : options.activation());
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
   * @param notes is told what the scene leaves out
   * @throws Failure if a file cannot be read, or groups, weights or biases do not fit
   */
  public Experiment experiment(Collection<String> commands, Consumer<String> notes) {
    SceneInput in = SceneInput.of(input, channels, seed, commands);
    if (in.images() > 1) {
      notes.accept("'" + input + "' has " + in.images() + " images; the first is shown");
    }
    int all = in.tensor().shape().c();
    if (all % spec.groups() != 0) {
      throw Failure.failed("groups " + spec.groups() + " do not divide the input's " + all + " channels");
    }
    Integer count = filters == null && spec.groups() > 1 ? Integer.valueOf(spec.groups()) : filters;
    SceneWeights weights = SceneWeights.of(kernel, count, all / spec.groups(), seed);
    return new Experiment(in.tensor(), weights.tensor(), biases(bias, weights.tensor().shape().n()), spec,
        kind, flip, weights.name(), in.photo(), "");
  }

  /**
   * A saved convolution changed by what the options say.
   *
   * @throws Failure if a file cannot be read, or groups, weights or biases do not fit
   */
  static Experiment vary(Experiment saved, SubjectOptions options) {
    Experiment e = saved.withSpec(options.layer().over(saved.spec()));
    e = options.activation() == null ? e : e.withSpec(e.spec().withActivation(options.activation()));
    try {
      e = options.layer().groups() == null ? e : e.withGroups(options.layer().groups());
    } catch (IllegalArgumentException wrong) {
      throw Failure.failed(wrong.getMessage(), wrong);
    }
    if (options.kernel() != null) {
      Integer count = options.filters() == null && !(options.kernel() instanceof KernelArgument.File)
          ? Integer.valueOf(e.weights().shape().n()) : options.filters();
      SceneWeights weights = SceneWeights.of(options.kernel(), count, e.weights().shape().c(), options.seed());
      e = e.withWeights(weights.tensor(), weights.name());
    } else if (options.filters() != null) {
      e = e.withFilters(options.filters());
    }
    e = options.bias() == null ? e : e.withBias(biases(options.bias(), e.weights().shape().n()));
    e = options.layer().flip() ? e.withFlip(true) : e;
    Experiment.Kind kind = kind(options);
    return kind == Experiment.Kind.FORWARD ? e : e.withKind(kind);
  }

  /**
   * An experiment in several layers or beside a second one, where the options ask for it.
   *
   * @throws Failure if what they say about the second one is not allowed
   */
  static Experiment compared(Experiment alone, SubjectOptions options) {
    Experiment experiment = options.repeat() == null ? alone : alone.withLayers(options.repeat());
    if (options.compare() == null) {
      return experiment;
    }
    SubjectOptions other = SceneArguments.parse(options.compare()).subject();
    if (other.input() != null || other.compare() != null || other.repeat() != null) {
      throw Failure.usage("--compare '" + options.compare() + "' is not allowed: expected options of the same input, "
          + "such as \"--stride 2\"");
    }
    return experiment.withRival(vary(experiment.withRival(null), other));
  }

  private static float[] biases(BiasArgument bias, int count) {
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
