package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/** Every output is a weighted sum of all inputs, plus a bias: {@code y = W·x + b}. Takes N×C×1×1. */
public final class Linear implements Layer {

  /** Sums that run side by side, so that a vector holds them. */
  private static final int LANES = 16;

  private final String name;
  private final int inputs;
  private final int outputs;
  private final Parameter weights;
  private final Parameter bias;

  /** A layer of zeros. */
  public Linear(String name, int inputs, int outputs) {
    this.name = Names.checked(name);
    this.inputs = inputs;
    this.outputs = outputs;
    this.weights = Parameter.learned(name + ".weights", new Shape(outputs, inputs, 1, 1));
    this.bias = Parameter.learned(name + ".bias", Shape.of(outputs, 1, 1));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String describe() {
    return "linear inputs=" + inputs + " outputs=" + outputs;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(weights, bias);
  }

  @Override
  public void initialize(SplitMix64 random) {
    HeInitialization.fill(weights.value(), random);
  }

  @Override
  public Shape output(Shape input) {
    if (input.c() != inputs || input.h() != 1 || input.w() != 1) {
      throw new IllegalArgumentException(name + " takes N×" + inputs + "×1×1, not " + input
          + ": put a flatten layer before it");
    }
    return new Shape(input.n(), outputs, 1, 1);
  }

  @Override
  public LayerPass prepare(Shape input, Compute compute) {
    output(input);
    return new LinearPass(input.n(), compute.threads());
  }

  private final class LinearPass implements LayerPass {

    private final int images;
    private final int threads;

    LinearPass(int images, int threads) {
      this.images = images;
      this.threads = threads;
    }

    @Override
    public void forward(Tensor src, Tensor dst, boolean learning) {
      float[] w = weights.value().data();
      Each.run(threads, images, image -> {
        float[] lanes = new float[LANES];
        for (int o = 0; o < outputs; o++) {
          dst.data()[dst.offset() + image * outputs + o] = bias.value().data()[o]
              + dot(src.data(), src.offset() + image * inputs, w, o * inputs, inputs, lanes);
        }
      });
    }

    @Override
    public void backward(Tensor src, Tensor dst, Tensor arriving, Tensor toSrc) {
      Each.run(threads, outputs, o -> toWeights(src, arriving, o));
      if (toSrc != null) {
        Each.run(threads, images, image -> toImage(arriving, toSrc, image));
      }
    }

    private void toWeights(Tensor src, Tensor arriving, int o) {
      float[] gradient = weights.gradient().data();
      Arrays.fill(gradient, o * inputs, (o + 1) * inputs, 0);
      float sum = 0;
      for (int image = 0; image < images; image++) {
        float factor = arriving.data()[arriving.offset() + image * outputs + o];
        sum += factor;
        addScaled(factor, src.data(), src.offset() + image * inputs, gradient, o * inputs, inputs);
      }
      bias.gradient().data()[o] = sum;
    }

    private void toImage(Tensor arriving, Tensor toSrc, int image) {
      int at = toSrc.offset() + image * inputs;
      Arrays.fill(toSrc.data(), at, at + inputs, 0);
      for (int o = 0; o < outputs; o++) {
        float factor = arriving.data()[arriving.offset() + image * outputs + o];
        addScaled(factor, weights.value().data(), o * inputs, toSrc.data(), at, inputs);
      }
    }
  }

  private static float dot(float[] a, int aAt, float[] b, int bAt, int count, float[] lanes) {
    Arrays.fill(lanes, 0);
    int whole = count - count % LANES;
    for (int i = 0; i < whole; i += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        lanes[lane] += a[aAt + i + lane] * b[bAt + i + lane];
      }
    }
    float sum = 0;
    for (float lane : lanes) {
      sum += lane;
    }
    for (int i = whole; i < count; i++) {
      sum += a[aAt + i] * b[bAt + i];
    }
    return sum;
  }

  private static void addScaled(float factor, float[] from, int fromAt, float[] to, int toAt, int count) {
    for (int i = 0; i < count; i++) {
      to[toAt + i] += factor * from[fromAt + i];
    }
  }
}
