package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionProvider;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every implementation of every installed engine to the reference. Runs several times: with vectors of 128, 256
 * and 512 bits, with the scalar engine forced, and without the Vector API (the module's pom lists them).
 */
@Tag("oracle")
class OracleTest {

  static Stream<Arguments> problems() {
    return OracleProblems.all().flatMap(problem -> {
      Data data = new Data(problem);
      return engines().stream().flatMap(provider -> provider.implementations().stream()
          .filter(implementation -> implementation.supports(problem).isSupported()
              && implementation.supports(problem, data.reals().parameters()).isSupported())
          .map(implementation -> Arguments.of(problem.toString(), provider.name(), implementation.name(), data)));
    });
  }

  /** Both kinds of data for a problem, with the reference's results computed once for all implementations. */
  private static final class Data {

    private final ConvProblem problem;
    private OracleCase reals;
    private OracleCase integers;

    Data(ConvProblem problem) {
      this.problem = problem;
    }

    OracleCase reals() {
      reals = reals == null ? OracleCase.reals(problem) : reals;
      return reals;
    }

    OracleCase integers() {
      integers = integers == null ? OracleCase.integers(problem) : integers;
      return integers;
    }
  }

  private static List<ConvolutionProvider> engines() {
    return Engines.installed().providers().stream().filter(provider -> provider.availability().isSupported())
        .filter(provider -> !provider.name().equals("reference")).toList();
  }

  @ParameterizedTest(name = "{0} by {1}:{2}")
  @MethodSource("problems")
  void isWhatTheReferenceComputes(String problem, String engine, String implementation, Data data) {
    String fullName = engine + ":" + implementation;
    Plan plan = data.reals().plan(fullName, 1);
    assertThat(plan.report().chosen().fullName()).isEqualTo(fullName);
    data.reals().check(plan);
    data.integers().check(data.integers().plan(fullName, 3));
  }

  /** Without this an engine that silently went missing would pass. */
  @Test
  void findsTheEnginesThatThisRunIsFor() {
    String expected = System.getProperty("kernelscope.test.engines", "simd,scalar");
    assertThat(engines()).extracting(ConvolutionProvider::name).containsExactly(expected.split(","));
  }
}
