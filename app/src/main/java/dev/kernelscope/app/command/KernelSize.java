package dev.kernelscope.app.command;

import dev.kernelscope.app.conv.Inputs;
import dev.kernelscope.app.option.KernelArgument;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.tensor.Tensor;

/** The rows and columns of what {@code --kernel} names. */
final class KernelSize {

  private KernelSize() {}

  static Extent of(KernelArgument kernel) {
    return switch (kernel) {
      case KernelArgument.Size(String text, Extent size) -> size;
      case KernelArgument.Named named -> of(named.kernel().weights());
      case KernelArgument.Literal(String text, Tensor weights) -> of(weights);
      case KernelArgument.File(String name) -> of(Inputs.array(name));
    };
  }

  private static Extent of(Tensor weights) {
    return new Extent(weights.shape().h(), weights.shape().w());
  }
}
