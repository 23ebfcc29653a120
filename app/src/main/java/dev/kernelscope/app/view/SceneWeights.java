package dev.kernelscope.app.view;

import dev.kernelscope.app.conv.Weights;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.KernelArgument;
import dev.kernelscope.engine.kernels.NamedKernel;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The weights of a scene.
 *
 * @param tensor M×C/groups×kH×kW
 * @param name how a single kernel is called; empty where it has no name
 */
record SceneWeights(Tensor tensor, String name) {

  /** Made-up weights are small digits, so that sums can be followed. */
  private static final int LARGEST_DIGIT = 2;

  /**
   * The kernel that the argument means, once for every channel that a filter reads; without an argument Sobel x.
   *
   * @param argument what the user wrote, or null
   * @param filters number of filters, or null for as many as the argument has
   * @param channels channels that one filter reads
   */
  static SceneWeights of(KernelArgument argument, Integer filters, int channels, long seed) {
    if (argument instanceof KernelArgument.File(String name)) {
      return fromFile(name, filters, channels);
    }
    int count = filters == null ? 1 : filters;
    return switch (argument) {
      case null -> named(NamedKernel.SOBEL_X, count, channels);
      case KernelArgument.Named(String text, NamedKernel kernel) -> named(kernel, count, channels);
      case KernelArgument.Size(String text, Extent size) ->
          new SceneWeights(digits(Shape.of(count, channels, size.rows(), size.columns()), seed), "");
      case KernelArgument.Literal(String text, Tensor kernel) ->
          new SceneWeights(layer(List.of(kernel), count, channels), "");
      case KernelArgument.File file -> throw new AssertionError("handled above");
    };
  }

  /** The first filter has the kernel itself, the next ones the other kernels of its size that have names. */
  private static SceneWeights named(NamedKernel first, int filters, int channels) {
    List<Tensor> kernels = new ArrayList<>(List.of(first.weights()));
    for (NamedKernel other : NamedKernel.values()) {
      if (other != first && other.weights().shape().equals(first.weights().shape())) {
        kernels.add(other.weights());
      }
    }
    return new SceneWeights(layer(kernels, filters, channels), filters == 1 ? title(first) : "");
  }

  private static SceneWeights fromFile(String name, Integer filters, int channels) {
    Tensor weights = Weights.layer(name);
    if (filters != null && filters != weights.shape().n()) {
      throw Failure.failed("'" + name + "' has " + weights.shape().n() + " filters, but --filters says " + filters);
    }
    boolean plane = weights.shape().n() == 1 && weights.shape().c() == 1;
    return new SceneWeights(plane ? layer(List.of(weights), 1, channels) : weights, "");
  }

  /** Filter m reads every channel with kernel m; where kernels run out, from the start again. */
  private static Tensor layer(List<Tensor> kernels, int filters, int channels) {
    Shape k = kernels.getFirst().shape();
    Tensor result = Tensor.zeros(Shape.of(filters, channels, k.h(), k.w()));
    int plane = k.h() * k.w();
    for (int m = 0; m < filters; m++) {
      for (int c = 0; c < channels; c++) {
        System.arraycopy(kernels.get(m % kernels.size()).data(), 0, result.data(), (m * channels + c) * plane, plane);
      }
    }
    return result;
  }

  private static Tensor digits(Shape shape, long seed) {
    Random random = new Random(~seed);
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < shape.size(); i++) {
      tensor.data()[i] = random.nextInt(-LARGEST_DIGIT, LARGEST_DIGIT + 1);
    }
    if (shape.size() == 1 && tensor.data()[0] == 0) {
      tensor.data()[0] = 1; // a lone zero would show nothing
    }
    return tensor;
  }

  private static String title(NamedKernel kernel) {
    String words = kernel.id().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
