package dev.kernelscope.app.view;

import dev.kernelscope.app.conv.Weights;
import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.KernelArgument;
import dev.kernelscope.engine.kernels.NamedKernel;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.lesson.MadeUp;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.List;

/**
 * The weights of a scene.
 *
 * @param tensor M×C/groups×kH×kW
 * @param name what the kernel is called, such as {@code sobel-x}; empty where it has no name
 */
record SceneWeights(Tensor tensor, String name) {

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
          new SceneWeights(MadeUp.weights(Shape.of(count, channels, size.rows(), size.columns()), seed), "");
      case KernelArgument.Literal(String text, Tensor kernel) ->
          new SceneWeights(MadeUp.layer(List.of(kernel), count, channels), "");
      case KernelArgument.File file -> throw new AssertionError("handled above");
    };
  }

  private static SceneWeights named(NamedKernel first, int filters, int channels) {
    return new SceneWeights(MadeUp.layer(first, filters, channels), first.id());
  }

  private static SceneWeights fromFile(String name, Integer filters, int channels) {
    Tensor weights = Weights.layer(name);
    if (filters != null && filters != weights.shape().n()) {
      throw Failure.failed("'" + name + "' has " + weights.shape().n() + " filters, but --filters says " + filters);
    }
    boolean plane = weights.shape().n() == 1 && weights.shape().c() == 1;
    return new SceneWeights(plane ? MadeUp.layer(List.of(weights), 1, channels) : weights, "");
  }
}
