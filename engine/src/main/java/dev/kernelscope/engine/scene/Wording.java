package dev.kernelscope.engine.scene;

import java.util.List;
import java.util.Locale;

/**
 * What a scene calls its parts. The backward pass is a convolution, too, whose kernel is a gradient.
 *
 * @param input what is slid over, such as {@code input}
 * @param kernel what slides, such as {@code kernel}
 * @param output what comes out, such as {@code output}
 * @param inputSymbol its name in formulas, such as {@code Input}
 * @param kernelSymbol its name in formulas, such as {@code Kernel}
 * @param outputSymbol its name in formulas, such as {@code Output}
 * @param title what the picture shows, in one sentence; empty for what suits the sizes
 * @param kernels what the filters are called one by one; empty where they are counted
 * @param maps what the output's planes are called one by one; empty where they are counted
 */
public record Wording(String input, String kernel, String output, String inputSymbol, String kernelSymbol,
    String outputSymbol, String title, List<String> kernels, List<String> maps) {

  /** The words of an ordinary convolution. */
  public static final Wording USUAL =
      new Wording("input", "kernel", "output", "Input", "Kernel", "Output", "", List.of(), List.of());

  /** Copies the lists. */
  public Wording {
    kernels = List.copyOf(kernels);
    maps = List.copyOf(maps);
  }

  /** These words with names for several filters and for the planes that they make. */
  public Wording named(List<String> newKernels, List<String> newMaps) {
    return new Wording(input, kernel, output, inputSymbol, kernelSymbol, outputSymbol, title, newKernels, newMaps);
  }

  String kernel(int filter, int count) {
    if (count == 1) {
      return kernel;
    }
    return filter < kernels.size() ? kernels.get(filter) : "filter " + filter;
  }

  String map(int filter, int count) {
    if (count == 1) {
      return output;
    }
    return filter < maps.size() ? maps.get(filter) : "map " + filter;
  }

  /** What a term of the sum is made of, {@code kernel·input}. */
  String term() {
    return lower(kernelSymbol) + "·" + lower(inputSymbol);
  }

  private static String lower(String symbol) {
    return symbol.substring(0, 1).toLowerCase(Locale.ROOT) + symbol.substring(1);
  }
}
