package dev.kernelscope.engine.conv.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemStringTest {

  @Provide
  Arbitrary<ConvProblem> problems() {
    return RandomProblems.any();
  }

  @Property
  void comesBackAsItWas(@ForAll("problems") ConvProblem problem) {
    assertThat(ProblemString.parse(problem.toString())).isEqualTo(problem);
  }

  @Test
  void writesEverySizeAndLeavesOutWhatIsUsual() {
    assertThat(ProblemString.parse("ic64ih56oc64kh3ph1"))
        .hasToString("mb1ic64ih56iw56oc64kh3kw3sh1sw1ph1pw1");
    ConvSpec spec = ConvSpec.DEFAULT.withGroups(2).withDilation(1, 2).withPadding(new Padding(1, 2, 3, 4))
        .withPaddingMode(PaddingMode.REPLICATE).withActivation(Activation.RELU6);
    assertThat(ConvProblem.of(spec, Shape.of(2, 4, 9, 8), Shape.of(6, 2, 3, 2), true, Layout.NHWC))
        .hasToString("mb2g2ic4ih9iw8oc6kh3kw2sh1sw1dh1dw2ph1pw2phe3pwe4_bias_relu6_replicate_nhwc");
  }

  @Test
  void writesSameAsThePaddingThatItGave() {
    ConvSpec spec = ConvSpec.DEFAULT.withPadding(PaddingRule.SAME);
    ConvProblem problem = ConvProblem.of(spec, Shape.of(7, 7), Shape.of(4, 4));

    assertThat(problem).hasToString("mb1ic1ih7iw7oc1kh4kw4sh1sw1ph1pw1phe2pwe2");
  }

  @Test
  void takesWidthsFromHeightsAndPaddingBehindFromThatBefore() {
    ConvProblem problem = ProblemString.parse("ic2ih9oc3kh5sh2dh2ph3pw1");

    assertThat(problem.input()).isEqualTo(Shape.of(2, 9, 9));
    assertThat(problem.weights()).isEqualTo(Shape.of(3, 2, 5, 5));
    assertThat(problem.spec().strideW()).isEqualTo(2);
    assertThat(problem.spec().dilationW()).isEqualTo(2);
    assertThat(problem.padding()).isEqualTo(new Padding(3, 1, 3, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "ic1ih5oc1, lacks the key 'kh'",
    "ic1ih5kh3, lacks the key 'oc'",
    "ic1ih5oc1kh3zz4, unknown key 'zz'",
    "ic1ih5oc1kh3ih6, has the key 'ih' twice",
    "ic1ih5oc1kh3_blue, unknown word 'blue'",
    "ic1ih5oc1kh3_, unknown word ''",
    "ic1ih5-oc1kh3, cannot be read from '-oc1kh3' on",
    "7x7, cannot be read from '7x7' on",
    "'', cannot be read from '' on",
    "ic1ih99999999999oc1kh3, ih99999999999 is too large",
    "g2ic3ih5oc2kh3, groups 2 do not divide 3 channels",
    "ic1ih5oc1kh3sh0, stride 0 is not allowed",
    "ic1ih5oc1kh9, no output rows",
    "g0ic1ih5oc1kh3, groups 0 is not allowed"
  })
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> ProblemString.parse(text)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
