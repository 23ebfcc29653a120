package dev.kernelscope.engine.conv.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.simd.GradientOracle;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The backward pass in plain Java, held to the reference. */
class ScalarGradientTest {

  private final GradientImplementation gradient = new ScalarProvider().gradients().getFirst();

  @ParameterizedTest
  @ValueSource(strings = {"ic1ih1oc1kh1", "mb2ic3ih9iw11oc4kh3ph1", "mb3ic4ih12iw7oc6kh3kw2sh2sw3ph2pw1",
      "mb2g3ic6ih8iw10oc9kh5kw4ph2pw3", "g8ic8ih13oc8kh3dh2dw3ph2pw1sh3", "ic2ih3iw4oc2kh3ph3pw4", "ic3ih14oc5kh1sh2"})
  void isTheReference(String text) {
    ConvProblem problem = ProblemString.parse(text);
    for (GradientTarget target : GradientTarget.values()) {
      assertThat(gradient.supports(problem, target).isSupported()).isTrue();
      GradientOracle.integers(problem, target).assertExact(gradient, 2);
      GradientOracle oracle = GradientOracle.reals(problem, target);
      oracle.assertClose(gradient, 1);
      assertThat(oracle.actual(gradient, 3)).containsExactly(oracle.actual(gradient, 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mb2ic3ih9iw11oc4kh3ph1_nhwc", "ic3ih9oc4kh3ph1_reflect"})
  void leavesToTheReferenceWhatItDoesNotGather(String text) {
    ConvProblem problem = ProblemString.parse(text);
    assertThat(gradient.supports(problem, GradientTarget.INPUT).isSupported()).isFalse();
  }
}
