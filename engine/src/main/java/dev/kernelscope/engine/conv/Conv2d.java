package dev.kernelscope.engine.conv;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.NoOutputException;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Objects;

/**
 * A convolution layer: weights, bias, spec, and which engine is to compute it. The way in for users of the library:
 *
 * <pre>{@code
 * Tensor weights = Tensor.of(Shape.of(3, 3), -1, 0, 1, -2, 0, 2, -1, 0, 1);
 * Tensor edges = Conv2d.of(weights).padding(PaddingRule.SAME).apply(image);
 * }</pre>
 *
 * <p>Where the same layer meets many inputs of one size, make a {@link Plan} once and execute that. Immutable: each
 * method returns a changed copy. As in all of deep learning the kernel is not flipped, so that this is a
 * cross-correlation; flip the weights for the convolution of mathematics.
 */
public final class Conv2d {

  /** The engine name that stands for the fastest one that is available and supports the problem. */
  public static final String AUTO = "auto";

  /** Multiplications and additions from which on a first execution by cold code takes longer than to warm it up. */
  static final long WORTH_WARMING = 20_000_000;

  private final Tensor weights;
  private final float[] bias;
  private final ConvSpec spec;
  private final String engine;
  private final int threads;
  private final Accuracy accuracy;

  private Conv2d(Tensor weights, float[] bias, ConvSpec spec, String engine, int threads, Accuracy accuracy) {
    this.weights = weights;
    this.bias = bias;
    this.spec = spec;
    this.engine = engine;
    this.threads = threads;
    this.accuracy = accuracy;
  }

  /**
   * A layer with those weights, stride 1 and no padding. The engine is the system property {@code kernelscope.engine}
   * where it is set, otherwise {@link #AUTO}; threads are those of the machine.
   *
   * @param weights M×C/groups×kH×kW, copied
   */
  public static Conv2d of(Tensor weights) {
    Tensor copy = Tensor.of(weights.shape(), weights.to(Layout.NCHW).copyData());
    return new Conv2d(copy, null, ConvSpec.DEFAULT, System.getProperty("kernelscope.engine", AUTO),
        Runtime.getRuntime().availableProcessors(), Accuracy.FAST);
  }

  /**
   * With a constant added to each filter's output.
   *
   * @throws IllegalArgumentException unless there is one value a filter
   */
  public Conv2d bias(float... values) {
    if (values.length != weights.shape().n()) {
      throw new IllegalArgumentException(
          "bias has " + values.length + " values, but there are " + weights.shape().n()
          + " filters: one value each is allowed");
    }
    return new Conv2d(weights, values.clone(), spec, engine, threads, accuracy);
  }

  /** With that spec in place of the old one. */
  public Conv2d spec(ConvSpec newSpec) {
    return new Conv2d(weights, bias, Objects.requireNonNull(newSpec, "spec"), engine, threads, accuracy);
  }

  /** With that stride along both axes. */
  public Conv2d stride(int stride) {
    return spec(spec.withStride(stride));
  }

  /** With that dilation along both axes. */
  public Conv2d dilation(int dilation) {
    return spec(spec.withDilation(dilation));
  }

  /** With that padding. */
  public Conv2d padding(PaddingRule rule) {
    return spec(spec.withPadding(rule));
  }

  /** With the padding filled in that way. */
  public Conv2d paddingMode(PaddingMode mode) {
    return spec(spec.withPaddingMode(mode));
  }

  /** With channels and filters divided into that many groups. */
  public Conv2d groups(int groups) {
    return spec(spec.withGroups(groups));
  }

  /** With that activation. */
  public Conv2d activation(Activation activation) {
    return spec(spec.withActivation(activation));
  }

  /**
   * Computed by the engine of that name, e.g. {@code scalar}, or one of its implementations, e.g. {@code simd:direct}.
   */
  public Conv2d engine(String name) {
    return new Conv2d(weights, bias, spec, Objects.requireNonNull(name, "engine"), threads, accuracy);
  }

  /** With at most that many threads. */
  public Conv2d threads(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("threads " + most + " is not allowed: it must be 1 or more");
    }
    return new Conv2d(weights, bias, spec, engine, most, accuracy);
  }

  /** With another accuracy; without it {@link Accuracy#FAST}. */
  public Conv2d accuracy(Accuracy least) {
    return new Conv2d(weights, bias, spec, engine, threads, Objects.requireNonNull(least, "accuracy"));
  }

  /** The spec. */
  public ConvSpec spec() {
    return spec;
  }

  /** The problem that an input of that shape and layout makes. */
  public ConvProblem problem(Shape input, Layout layout) {
    return ConvProblem.of(spec, input, weights.shape(), bias != null, layout);
  }

  /**
   * Prepares this layer for inputs of that shape, in NCHW. Where the layer is large, that includes to bring the code
   * which the engine has generated for it to full speed, some tenths of a second for the first plan.
   *
   * @throws NoOutputException if the kernel is larger than the padded input
   * @throws IllegalArgumentException if the channels do not fit
   * @throws EngineUnavailableException if an engine was asked for by name and is unknown, unavailable or refuses the
   *     problem
   */
  public Plan plan(Shape input) {
    return plan(input, Layout.NCHW);
  }

  /** Prepares this layer for inputs of that shape and layout; see {@link #plan(Shape)}. */
  public Plan plan(Shape input, Layout layout) {
    ConvProblem problem = problem(input, layout);
    Parameters parameters = new Parameters(weights.data(), bias);
    Engines.Selection selection = Engines.installed().select(problem, parameters, engine, accuracy);
    ConvolutionImplementation chosen = selection.implementation();
    Plan plan = new Plan(problem, chosen.prepare(problem, parameters, threads), selection,
        chosen.isExact() ? Accuracy.EXACT : Accuracy.FAST);
    if (problem.operations() >= WORTH_WARMING) {
      selection.provider().warmUp();
    }
    return plan;
  }

  /** Computes this layer's output for one input. */
  public Tensor apply(Tensor input) {
    return plan(input.shape(), input.layout()).run(input);
  }
}
