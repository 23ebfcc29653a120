package dev.kernelscope.engine.lesson;

import dev.kernelscope.engine.kernels.NamedKernel;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Inputs and layers that nobody gave: small whole numbers, so that sums can be followed. The same seed, the same. */
public final class MadeUp {

  private static final int DIGITS = 10;
  private static final int LARGEST_WEIGHT = 2;

  private MadeUp() {}

  /** Digits 0 to 9. */
  public static Tensor input(Shape shape, long seed) {
    Random random = new Random(seed);
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < shape.size(); i++) {
      tensor.data()[i] = random.nextInt(DIGITS);
    }
    return tensor;
  }

  /** Whole numbers from -2 to 2. */
  public static Tensor weights(Shape shape, long seed) {
    Random random = new Random(~seed);
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < shape.size(); i++) {
      tensor.data()[i] = random.nextInt(-LARGEST_WEIGHT, LARGEST_WEIGHT + 1);
    }
    if (shape.size() == 1 && tensor.data()[0] == 0) {
      tensor.data()[0] = 1; // a lone zero would show nothing
    }
    return tensor;
  }

  /**
   * A layer of kernels that have names: the first filter has the kernel itself, the next ones the others of its size.
   *
   * @return filters×channels×kH×kW
   */
  public static Tensor layer(NamedKernel first, int filters, int channels) {
    List<Tensor> kernels = new ArrayList<>(List.of(first.weights()));
    for (NamedKernel other : NamedKernel.values()) {
      if (other != first && other.weights().shape().equals(first.weights().shape())) {
        kernels.add(other.weights());
      }
    }
    return layer(kernels, filters, channels);
  }

  /**
   * Filter m reads every channel with kernel m; where kernels run out, from the start again.
   *
   * @param kernels 1×1×kH×kW each, all of one size
   * @return filters×channels×kH×kW
   */
  public static Tensor layer(List<Tensor> kernels, int filters, int channels) {
    Shape k = kernels.getFirst().shape();
    Tensor result = Tensor.zeros(Shape.of(filters, channels, k.h(), k.w()));
    int plane = k.h() * k.w();
    for (int m = 0; m < filters; m++) {
      float[] weights = kernels.get(m % kernels.size()).copyData();
      for (int c = 0; c < channels; c++) {
        System.arraycopy(weights, 0, result.data(), (m * channels + c) * plane, plane);
      }
    }
    return result;
  }
}
