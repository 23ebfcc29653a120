package dev.kernelscope.engine.lesson;

import dev.kernelscope.engine.scene.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the parts of the backward pass are called; d stands before what a gradient belongs to, as is usual. */
final class Wordings {

  private static final String GRADIENT = "gradient of the output";

  private Wordings() {}

  /** For map {@code c·M + m}, the gradient of filter m's slice c. */
  static Wording gradientOfWeights(int channels, int filters) {
    List<String> kernels = new ArrayList<>();
    List<String> maps = new ArrayList<>();
    for (int i = 0; i < channels * filters; i++) {
      kernels.add("gradient of map " + i % filters);
      maps.add("filter " + i % filters + ", channel " + i / filters);
    }
    return new Wording("input", GRADIENT, "gradient of the weights", "Input", "dOutput", "dWeights",
        "The gradient of each weight: the input under the gradient of the output", List.of(), List.of())
        .named(kernels, maps);
  }

  static Wording gradientOfInput(int channels, boolean spread) {
    return new Wording(spread ? "spread " + GRADIENT : GRADIENT, "turned kernel", "gradient of the input", "dOutput",
        "Kernel", "dInput", "The gradient of the input: the gradient of the output under the turned kernel",
        List.of(), List.of())
        .named(each("turned slices ", channels), each("channel ", channels));
  }

  private static List<String> each(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + i).toList();
  }
}
