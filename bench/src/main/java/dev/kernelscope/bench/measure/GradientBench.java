package dev.kernelscope.bench.measure;

import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.ConvGradient;
import dev.kernelscope.engine.conv.Plan;
import dev.kernelscope.engine.conv.Workspace;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Times the backward pass of layers against their forward pass, in interleaved rounds, after checking it. */
public final class GradientBench {

  private final Timing timing;

  /** A bench that measures so long. */
  public GradientBench(Timing timing) {
    this.timing = timing;
  }

  /**
   * Measures a layer.
   *
   * @param gradients the engine of the gradients
   * @param forward the engine of the forward pass
   * @throws IllegalStateException with the reason, if something computes a wrong result
   * @throws IllegalArgumentException if the layer has an activation, a padding mode or a layout that is not measured,
   *     or an engine refuses it
   */
  public GradientTimes measure(Layer layer, int threads, String gradients, String forward) {
    ConvProblem problem = layer.problem();
    if (problem.spec().activation() != Activation.NONE || problem.spec().paddingMode() != PaddingMode.ZEROS
        || problem.layout() != Layout.NCHW) {
      throw new IllegalArgumentException("problem '" + layer.name() + "' has an activation, a padding mode or a layout "
          + "of its own; allowed here are none of them");
    }
    LayerData data = LayerData.of(layer);
    Tensor src = Tensor.of(problem.input(), data.src());
    Tensor weights = Tensor.of(problem.weights(), data.parameters().weights());
    Tensor toOutput = Tensor.of(problem.output(), cycled(data.src(), problem.output().size()));
    Conv2d layerOf = Conv2d.of(weights).spec(problem.spec()).engine(forward).threads(threads);
    Plan plan = (problem.hasBias() ? layerOf.bias(data.parameters().bias()) : layerOf).plan(problem.input());
    ConvGradient gradient = ConvGradient.of(problem).engine(gradients).threads(threads);
    Tensor dst = Tensor.zeros(problem.output());
    Tensor toInput = nan(problem.input());
    Tensor toWeights = nan(problem.weights());
    float[] toBias = new float[problem.weights().n()];
    Workspace workspace = new Workspace();
    List<Runnable> passes = List.of(() -> plan.execute(src, dst, workspace),
        () -> gradient.toInput(weights, toOutput, toInput, workspace),
        () -> gradient.toWeights(src, toOutput, toWeights, workspace),
        () -> gradient.toBias(toOutput, toBias));
    passes.forEach(Runnable::run);
    GradientCheck check = new GradientCheck(problem, src.data(), weights.data(), toOutput.data());
    fail(layer, "input", check.judge(GradientTarget.INPUT, toInput.data()));
    fail(layer, "weights", check.judge(GradientTarget.WEIGHTS, toWeights.data()));
    List<double[]> samples = new Race(timing).run(Stream.of(passes.toArray(Runnable[]::new))
        .map(pass -> new Starter(new Contestant.Step(pass, threads), 0)).toList());
    double[] medians = samples.stream().mapToDouble(Statistics::median).toArray();
    return new GradientTimes(layer.name(), threads, medians[0], plan.report().chosen().fullName(), medians[1],
        medians[2], medians[3]);
  }

  private static void fail(Layer layer, String target, String reason) {
    if (reason != null) {
      throw new IllegalStateException(String.format(Locale.ROOT, "the gradient to the %s of %s: %s", target,
          layer.name(), reason));
    }
  }

  private static Tensor nan(Shape shape) {
    Tensor tensor = Tensor.zeros(shape);
    Arrays.fill(tensor.data(), Float.NaN);
    return tensor;
  }

  /** Numbers for what arrives: those of the input, from another one on. */
  private static float[] cycled(float[] values, int size) {
    float[] result = new float[size];
    for (int i = 0; i < size; i++) {
      result[i] = values[(i + 7) % values.length];
    }
    return result;
  }
}
