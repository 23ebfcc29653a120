package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user gets who names no engine: the fastest here, or the one that the system property names, or the next best
 * where the Vector API is absent.
 */
@Tag("default-engine")
class DefaultEngineTest {

  private static final String EXPECTED = System.getProperty("kernelscope.test.default", "simd");

  static Stream<Arguments> problems() {
    return OracleProblems.all().map(problem -> Arguments.of(problem.toString(), problem));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void isTheExpectedOneAndRight(String name, ConvProblem problem) {
    OracleCase numbers = OracleCase.integers(problem);
    Plan plan = numbers.layer().plan(problem.input(), problem.layout());
    assertThat(plan.report().chosen().engine()).isEqualTo(EXPECTED);
    numbers.check(plan);
  }
}
