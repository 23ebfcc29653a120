package dev.kernelscope.engine.nn;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Locale;

/**
 * ReLU, max(0, x), or ReLU6, min(6, max(0, x)). Where the function has a corner its slope is taken as 0; NaN stays
 * NaN, and its slope is 0.
 */
public final class Relu implements Layer {

  private static final int CHUNK = 1 << 13;

  private final String name;
  private final Activation function;

  /**
   * An activation.
   *
   * @throws IllegalArgumentException if the function is {@link Activation#NONE}
   */
  public Relu(String name, Activation function) {
    if (function == Activation.NONE) {
      throw new IllegalArgumentException("a layer that does nothing is not allowed: use RELU or RELU6");
    }
    this.name = Names.checked(name);
    this.function = function;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String describe() {
    return function.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Shape output(Shape input) {
    return input;
  }

  @Override
  public LayerPass prepare(Shape input, Compute compute) {
    float limit = function == Activation.RELU6 ? 6 : Float.POSITIVE_INFINITY;
    return new ReluPass(limit, compute.threads());
  }

  private record ReluPass(float limit, int threads) implements LayerPass {

    @Override
    public void forward(Tensor src, Tensor dst, boolean learning) {
      inChunks(src, (from, to) -> {
        float[] in = src.data();
        float[] out = dst.data();
        int a = src.offset();
        int b = dst.offset();
        if (a == b) { // one index for both: only such a loop becomes one of vectors
          positive(in, out, a + from, a + to);
          return;
        }
        for (int i = from; i < to; i++) {
          out[b + i] = Math.min(limit, Math.max(0f, in[a + i]));
        }
      });
    }

    @Override
    public void backward(Tensor src, Tensor dst, Tensor arriving, Tensor toSrc) {
      if (toSrc == null) {
        return;
      }
      inChunks(dst, (from, to) -> {
        float[] out = dst.data();
        float[] gradient = arriving.data();
        float[] result = toSrc.data();
        int a = dst.offset();
        int b = arriving.offset();
        int c = toSrc.offset();
        if (a == b && b == c) {
          passed(out, gradient, result, a + from, a + to);
          return;
        }
        for (int i = from; i < to; i++) {
          result[c + i] = passed(out[a + i], gradient[b + i]);
        }
      });
    }

    private void positive(float[] in, float[] out, int from, int to) {
      for (int i = from; i < to; i++) {
        out[i] = Math.max(0f, in[i]);
      }
      for (int i = from; i < to && limit < Float.POSITIVE_INFINITY; i++) {
        out[i] = Math.min(limit, out[i]);
      }
    }

    private void passed(float[] out, float[] gradient, float[] result, int from, int to) {
      int end = Float.floatToRawIntBits(limit);
      for (int i = from; i < to; i++) {
        int bits = Float.floatToRawIntBits(out[i]);
        int mask = (-bits & bits - end) >> Integer.SIZE - 1;
        result[i] = Float.intBitsToFloat(Float.floatToRawIntBits(gradient[i]) & mask);
      }
    }

    /**
     * The gradient where {@code 0 < value < limit}, otherwise 0. Without a branch: floats from 0 on are in the order of
     * their bits, so that the mask is the common sign of two differences.
     */
    private float passed(float value, float gradient) {
      int bits = Float.floatToRawIntBits(value);
      int mask = (-bits & bits - Float.floatToRawIntBits(limit)) >> Integer.SIZE - 1;
      return Float.intBitsToFloat(Float.floatToRawIntBits(gradient) & mask);
    }

    private void inChunks(Tensor tensor, Range body) {
      int size = tensor.shape().size();
      Each.run(threads, (size + CHUNK - 1) / CHUNK,
          chunk -> body.accept(chunk * CHUNK, Math.min(size, (chunk + 1) * CHUNK)));
    }
  }

  @FunctionalInterface
  private interface Range {

    void accept(int from, int to);
  }
}
