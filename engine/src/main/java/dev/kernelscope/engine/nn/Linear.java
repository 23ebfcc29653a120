package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/** Every output is a weighted sum of all inputs, plus a bias: {@code y = W·x + b}. Takes N×C×1×1. */
public final class Linear implements Layer {

  /** Inputs that one thread handles at a time in the backward pass: their sums stay in the first cache. */
  private static final int CHUNK = 512;

  private final String name;
  private final int inputs;
  private final int outputs;
  private final Parameter weights;
  private final Parameter bias;

  /**
   * A layer of zeros.
   *
   * @param inputs cells of what it takes of each image, at least 1
   * @param outputs sums that it makes of them, at least 1
   * @throws IllegalArgumentException if one is less, or the name is none that {@link Layer#name} allows
   */
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
      Each.run(threads, images, image -> {
        for (int first = 0; first < outputs; first += 4) {
          four(src, dst, image, first);
        }
      });
    }

    /** Four outputs at a time: each is one sum in order, but the processor works on all four at once. */
    private void four(Tensor src, Tensor dst, int image, int first) {
      float[] x = src.data();
      float[] w = weights.value().data();
      int at = src.offset() + image * inputs;
      int last = outputs - 1;
      int row0 = first * inputs;
      int row1 = Math.min(first + 1, last) * inputs;
      int row2 = Math.min(first + 2, last) * inputs;
      int row3 = Math.min(first + 3, last) * inputs;
      float sum0 = 0;
      float sum1 = 0;
      float sum2 = 0;
      float sum3 = 0;
      for (int i = 0; i < inputs; i++) {
        float value = x[at + i];
        sum0 += value * w[row0 + i];
        sum1 += value * w[row1 + i];
        sum2 += value * w[row2 + i];
        sum3 += value * w[row3 + i];
      }
      float[] sums = {sum0, sum1, sum2, sum3};
      for (int o = first; o < Math.min(outputs, first + 4); o++) {
        dst.data()[dst.offset() + image * outputs + o] = bias.value().data()[o] + sums[o - first];
      }
    }

    @Override
    public void backward(Tensor src, Tensor dst, Tensor arriving, Tensor toSrc) {
      for (int o = 0; o < outputs; o++) {
        float sum = 0;
        for (int image = 0; image < images; image++) {
          sum += arriving.data()[arriving.offset() + image * outputs + o];
        }
        bias.gradient().data()[o] = sum;
      }
      Each.run(threads, (inputs + CHUNK - 1) / CHUNK, chunk ->
          toChunk(src, arriving, toSrc, chunk * CHUNK, Math.min(CHUNK, inputs - chunk * CHUNK)));
    }

    /** Both gradients for some of the inputs. Rows are copied: only loops with one index become vector code. */
    private void toChunk(Tensor src, Tensor arriving, Tensor toSrc, int first, int count) {
      float[][] rows = new float[outputs][count];
      float[][] sums = new float[outputs][count];
      float[] x = new float[count];
      for (int o = 0; o < outputs; o++) {
        System.arraycopy(weights.value().data(), o * inputs + first, rows[o], 0, count);
      }
      for (int image = 0; image < images; image++) {
        int at = arriving.offset() + image * outputs;
        System.arraycopy(src.data(), src.offset() + image * inputs + first, x, 0, count);
        for (int o = 0; o < outputs; o++) {
          addScaled(arriving.data()[at + o], x, sums[o], count);
        }
        if (toSrc != null) {
          Arrays.fill(x, 0);
          for (int o = 0; o < outputs; o++) {
            addScaled(arriving.data()[at + o], rows[o], x, count);
          }
          System.arraycopy(x, 0, toSrc.data(), toSrc.offset() + image * inputs + first, count);
        }
      }
      for (int o = 0; o < outputs; o++) {
        System.arraycopy(sums[o], 0, weights.gradient().data(), o * inputs + first, count);
      }
    }
  }

  private static void addScaled(float factor, float[] from, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] += factor * from[i];
    }
  }
}
