package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.tensor.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How far every implementation is from exact sums, on ordinary numbers and on such as go wrong. Writes what it measures
 * to {@code target/accuracy.md}: the tables of {@code docs/accuracy.md}.
 */
@Tag("oracle")
class AccuracyTest {

  /** A document's figure has two digits and may be of an earlier order of sums. */
  private static final double STALE = 1.5;

  private static final AccuracyFigures FIGURES = AccuracyFigures.measure();

  static Stream<Arguments> implementations() {
    return AccuracyFigures.providers().stream().flatMap(provider -> provider.implementations().stream()
        .map(implementation -> Arguments.of(provider.name() + ":" + implementation.name(), implementation)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("implementations")
  void errorsStayWithinTheirBounds(String name, ConvolutionImplementation implementation) {
    boolean exact = implementation.isExact();
    var figures = exact ? FIGURES.ofCell() : FIGURES.ofLayer();
    assertThat(figures).as("a case that %s takes is missing", name).containsKey(name);
    figures.get(name).forEach((numbers, error) -> assertThat(error).as("%s, %s", name, numbers.title())
        .isPositive().isLessThan(exact ? numbers.bound() : numbers.boundOfTransforms()));
  }

  @Test
  void theDocumentDoesNotSayLess() throws IOException {
    Files.writeString(Path.of("target", "accuracy.md"), FIGURES.markdown());
    List<String> document = Files.readAllLines(Path.of("..", "docs", "accuracy.md"));
    int ofLayer = document.indexOf("Over the largest sum of the layer:");
    assertThat(ofLayer).isPositive();
    compare(document.subList(0, ofLayer), FIGURES.ofCell());
    compare(document.subList(ofLayer, document.size()), FIGURES.ofLayer());
  }

  private static void compare(List<String> document, Map<String, Map<HardNumbers, Double>> measured) {
    List<String[]> rows = document.stream().filter(line -> line.matches("\\| \\w+:.*"))
        .map(line -> line.substring(2).split(" \\|\\s*")).toList();
    assertThat(rows).hasSizeGreaterThan(5);
    for (String[] row : rows) {
      for (HardNumbers numbers : measured.containsKey(row[0]) ? HardNumbers.values() : new HardNumbers[0]) {
        assertThat(measured.get(row[0]).get(numbers))
            .as("docs/accuracy.md, %s, %s; engine/target/accuracy.md has the new tables", row[0], numbers.title())
            .isLessThanOrEqualTo(STALE * Double.parseDouble(row[1 + numbers.ordinal()]));
      }
    }
  }

  static List<AccuracyCase> cases() {
    return AccuracyCase.all();
  }

  /** Under EXACT NaN and infinity touch the cells whose patch holds them; transforms may spread, not lose them. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void whatIsNotFiniteTouchesTheCellsWhosePatchHoldsIt(AccuracyCase one) {
    float[] input = one.input(HardNumbers.NORMAL);
    float[] weights = one.weights(HardNumbers.NORMAL);
    input[one.problem().input().index(Layout.NCHW, 0, 0, 3, 2)] = Float.NEGATIVE_INFINITY;
    input[input.length / 2] = Float.NaN;
    input[input.length - 1] = Float.POSITIVE_INFINITY;
    ExactSums exact = ExactSums.of(one.problem(), input, weights);
    for (String name : AccuracyFigures.ableTo(one, weights)) {
      float[] actual = one.output(name, input, weights, 2);
      Predicate<Integer> same = isExact(name) ? i -> sameKind(exact.values()[i], actual[i])
          : i -> Double.isFinite(exact.values()[i]) || !Float.isFinite(actual[i]);
      for (int i = 0; i < actual.length; i++) {
        if (!same.test(i)) {
          assertThat((double) actual[i]).as("%s, cell %d", name, i).isEqualTo(exact.values()[i]);
        }
      }
    }
  }

  private static boolean sameKind(double expected, float actual) {
    return Double.isFinite(expected) ? Float.isFinite(actual) : Double.compare(expected, actual) == 0;
  }

  private static boolean isExact(String name) {
    return implementations().filter(arguments -> arguments.get()[0].equals(name))
        .anyMatch(arguments -> ((ConvolutionImplementation) arguments.get()[1]).isExact());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void bitsAreTheSameOnAnyNumberOfThreadsAndFromRunToRun(AccuracyCase one) {
    float[] input = one.input(HardNumbers.SIX_DECADES);
    float[] weights = one.weights(HardNumbers.SIX_DECADES);
    for (String name : AccuracyFigures.ableTo(one, weights)) {
      float[] alone = one.output(name, input, weights, 1);
      for (int threads : new int[] {1, 2, 3, 8}) {
        float[] again = one.output(name, input, weights, threads);
        assertThat(Arrays.mismatch(alone, again)).as("%s on %d threads: first other cell", name, threads).isEqualTo(-1);
      }
    }
  }
}
