package dev.kernelscope.engine.conv;

import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import dev.kernelscope.engine.conv.spi.Parameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How far every installed implementation is from the exact sums, at worst over all {@link AccuracyCase cases}.
 *
 * @param ofCell largest errors over Σ|x|·|w| of their own cell
 * @param ofLayer largest errors over the largest Σ|x|·|w| of their layer
 */
record AccuracyFigures(
    Map<String, Map<HardNumbers, Double>> ofCell, Map<String, Map<HardNumbers, Double>> ofLayer) {

  private static final String REFERENCE = "reference";

  /** Measures all of them. */
  static AccuracyFigures measure() {
    AccuracyFigures figures = new AccuracyFigures(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (AccuracyCase one : AccuracyCase.all()) {
      for (HardNumbers numbers : HardNumbers.values()) {
        float[] input = one.input(numbers);
        float[] weights = one.weights(numbers);
        ExactSums exact = ExactSums.of(one.problem(), input, weights);
        for (String name : ableTo(one, weights)) {
          float[] actual = one.output(name, input, weights, 1);
          add(figures.ofCell, name, numbers, exact.errorOfCell(actual));
          add(figures.ofLayer, name, numbers, exact.errorOfLayer(actual));
        }
      }
    }
    return figures;
  }

  private static void add(
      Map<String, Map<HardNumbers, Double>> figures, String name, HardNumbers numbers, double error) {
    figures.computeIfAbsent(name, key -> new EnumMap<>(HardNumbers.class)).merge(numbers, error, Math::max);
  }

  /** Full names of the implementations that take a case, without the reference. */
  static List<String> ableTo(AccuracyCase one, float[] weights) {
    List<String> names = new ArrayList<>();
    for (ConvolutionProvider provider : providers()) {
      for (ConvolutionImplementation implementation : provider.implementations()) {
        if (implementation.supports(one.problem()).isSupported()
            && implementation.supports(one.problem(), new Parameters(weights, null)).isSupported()) {
          names.add(provider.name() + ":" + implementation.name());
        }
      }
    }
    return names;
  }

  /** The engines that can be used here, without the reference. */
  static List<ConvolutionProvider> providers() {
    return Engines.installed().providers().stream()
        .filter(p -> p.availability().isSupported() && !p.name().equals(REFERENCE)).toList();
  }

  /** Both tables as Markdown. */
  String markdown() {
    return "Over the sum of the cell itself:\n\n" + table(ofCell) + "\nOver the largest sum of the layer:\n\n"
        + table(ofLayer);
  }

  private static String table(Map<String, Map<HardNumbers, Double>> figures) {
    StringBuilder text = new StringBuilder("| implementation |");
    StringBuilder rule = new StringBuilder("| --- |");
    for (HardNumbers numbers : HardNumbers.values()) {
      text.append(' ').append(numbers.title()).append(" |");
      rule.append(" ---: |");
    }
    text.append('\n').append(rule).append('\n');
    figures.forEach((name, errors) -> {
      text.append("| ").append(name).append(" |");
      errors.values().forEach(error -> text.append(String.format(Locale.ROOT, " %.1e |", error)));
      text.append('\n');
    });
    return text.toString();
  }
}
