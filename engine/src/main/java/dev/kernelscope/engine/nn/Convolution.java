package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.tensor.Shape;
import java.util.List;
import java.util.Objects;

/** A convolution with weights that are learned, and perhaps a bias. */
public final class Convolution implements Layer {

  private final String name;
  private final ConvSpec spec;
  private final Parameter weights;
  private final Parameter bias;

  /**
   * A layer of zeros.
   *
   * @param weights filters × channels of a group × rows × columns
   * @param spec stride, padding, dilation, groups; its activation must be {@link Activation#NONE}, for that is a
   *     layer of its own here
   * @param bias whether each filter adds a constant
   * @throws IllegalArgumentException if there is an activation, or the name is none that {@link Layer#name} allows
   */
  public Convolution(String name, Shape weights, ConvSpec spec, boolean bias) {
    if (spec.activation() != Activation.NONE) {
      throw new IllegalArgumentException("activation " + spec.activation() + " within a convolution cannot be learned"
          + " through: put a layer of its own behind it");
    }
    this.name = Names.checked(name);
    this.spec = Objects.requireNonNull(spec, "spec");
    this.weights = Parameter.learned(name + ".weights", weights);
    this.bias = bias ? Parameter.learned(name + ".bias", Shape.of(weights.n(), 1, 1)) : null;
  }

  @Override
  public String name() {
    return name;
  }

  /** What it does, whatever its input. */
  public ConvSpec spec() {
    return spec;
  }

  /** OIHW. */
  public Parameter weights() {
    return weights;
  }

  /** One number a filter, or null. */
  Parameter bias() {
    return bias;
  }

  @Override
  public List<Parameter> parameters() {
    return bias == null ? List.of(weights) : List.of(weights, bias);
  }

  @Override
  public String describe() {
    return LayerText.convolution(weights.value().shape(), spec, bias != null);
  }

  @Override
  public void initialize(SplitMix64 random) {
    HeInitialization.fill(weights.value(), random);
  }

  @Override
  public Shape output(Shape input) {
    return problem(input).output();
  }

  /** The problem that a batch of that shape makes. */
  public ConvProblem problem(Shape input) {
    return ConvProblem.of(spec, input, weights.value().shape(), bias != null,
        dev.kernelscope.engine.tensor.Layout.NCHW);
  }

  @Override
  public LayerPass prepare(Shape input, Compute compute) {
    return new ConvolutionPass(this, problem(input), compute);
  }
}
