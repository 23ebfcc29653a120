package dev.kernelscope.engine.conv.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvProblemTest {

  private static final ConvSpec SPEC = ConvSpec.DEFAULT;

  @Test
  void knowsTheShapeOfItsOutput() {
    ConvSpec spec = SPEC.withStride(2, 1).withDilation(1, 2).withPadding(new Padding(1, 0, 2, 3));
    ConvProblem problem = ConvProblem.of(spec, Shape.of(2, 3, 9, 11), Shape.of(5, 3, 3, 2));

    assertThat(problem.output()).isEqualTo(Shape.of(2, 5, 5, 12));
    assertThat(problem.rows()).isEqualTo(new Axis(9, 3, 2, 1, 1, 2));
    assertThat(problem.columns()).isEqualTo(new Axis(11, 2, 1, 2, 0, 3));
    assertThat(problem.padding()).isEqualTo(new Padding(1, 0, 2, 3));
  }

  @Test
  void resolvesSame() {
    ConvProblem problem = ConvProblem.of(SPEC.withPadding(PaddingRule.SAME), Shape.of(7, 8), Shape.of(4, 3));

    assertThat(problem.padding()).isEqualTo(new Padding(1, 1, 2, 1));
    assertThat(problem.output()).isEqualTo(Shape.of(7, 8));
  }

  @Test
  void countsOperations() {
    assertThat(ConvProblem.of(SPEC, Shape.of(7, 7), Shape.of(3, 3)).operations()).isEqualTo(2 * 25 * 9);
    ConvProblem layer = ProblemString.parse("ic64ih56oc64kh3ph1");
    assertThat(layer.operations()).isEqualTo(231_211_008);
    assertThat(ProblemString.parse("mb64ic512ih64oc512kh3ph1").operations()).isEqualTo(1_236_950_581_248L);
  }

  @Test
  void knowsGroupsAndDepthwise() {
    ConvProblem grouped = ProblemString.parse("g3ic6ih5oc12kh3");
    assertThat(grouped.channelsPerGroup()).isEqualTo(2);
    assertThat(grouped.filtersPerGroup()).isEqualTo(4);
    assertThat(grouped.isDepthwise()).isFalse();
    assertThat(ProblemString.parse("g6ic6ih5oc12kh3").isDepthwise()).isTrue();
    assertThat(ProblemString.parse("ic1ih5oc1kh3").isDepthwise()).isFalse();
  }

  @Test
  void differsByAnythingThatItIsMadeOf() {
    ConvProblem problem = ProblemString.parse("ic2ih5oc2kh3");

    assertThat(problem).isEqualTo(ProblemString.parse("ic2ih5oc2kh3"))
        .hasSameHashCodeAs(ProblemString.parse("ic2ih5oc2kh3"));
    for (String other : new String[] {"ic2ih6oc2kh3", "ic2ih5oc3kh3", "ic2ih5oc2kh3_bias", "ic2ih5oc2kh3_relu",
        "ic2ih5oc2kh3_nhwc", "ic2ih5oc2kh3sh2"}) {
      assertThat(problem).isNotEqualTo(ProblemString.parse(other));
    }
    assertThat(problem.withLayout(Layout.NHWC)).isEqualTo(ProblemString.parse("ic2ih5oc2kh3_nhwc"));
  }

  @Test
  void refusesChannelsAndGroupsThatDoNotFit() {
    refused(SPEC.withGroups(2), Shape.of(3, 5, 5), Shape.of(4, 1, 3, 3))
        .hasMessage("groups 2 do not divide the input's 3 channels");
    refused(SPEC.withGroups(2), Shape.of(4, 5, 5), Shape.of(5, 2, 3, 3))
        .hasMessage("groups 2 do not divide the 5 filters");
    refused(SPEC, Shape.of(3, 5, 5), Shape.of(1, 4, 3, 3))
        .hasMessage("weights 1×4×3×3 read 4 channels a group, but the input has 3 in 1 group: expected 3");
    refused(SPEC.withGroups(2), Shape.of(4, 5, 5), Shape.of(2, 4, 3, 3))
        .hasMessage("weights 2×4×3×3 read 4 channels a group, but the input has 4 in 2 groups: expected 2");
  }

  @ParameterizedTest
  @CsvSource({
    "REFLECT, 3, 0, 'padding 3 with mode reflect needs more than the input''s 3 rows: at most 2 is allowed'",
    "REFLECT, 0, 4, 'padding 4 with mode reflect needs more than the input''s 4 columns: at most 3 is allowed'",
    "CIRCULAR, 4, 0, 'padding 4 with mode circular needs more than the input''s 3 rows: at most 3 is allowed'",
    "CIRCULAR, 0, 5, 'padding 5 with mode circular needs more than the input''s 4 columns: at most 4 is allowed'"
  })
  void refusesPaddingThatTheModeCannotFill(PaddingMode mode, int rows, int columns, String message) {
    refused(SPEC.withPaddingMode(mode).withPadding(new Padding(0, 0, rows, columns)), Shape.of(3, 4), Shape.of(2, 2))
        .hasMessage(message);
    Padding allowed = new Padding(mode.limit(3), mode.limit(4), mode.limit(3), mode.limit(4));
    assertThat(ConvProblem.of(SPEC.withPaddingMode(mode).withPadding(allowed), Shape.of(3, 4), Shape.of(2, 2)).output())
        .isEqualTo(Shape.of(2 + 2 * mode.limit(3), 3 + 2 * mode.limit(4)));
  }

  @Test
  void refusesAKernelThatIsLargerThanThePaddedInput() {
    assertThatThrownBy(() -> ConvProblem.of(SPEC.withPadding(1), Shape.of(3, 9), Shape.of(7, 3)))
        .isInstanceOfSatisfying(NoOutputException.class, e -> assertThat(e.rows().output()).isZero())
        .hasMessage("no output rows: floor((3 + 2 - 7) / 1) + 1 is below 1, because the kernel covers 7 cells and the "
            + "padded input has 5 (2 more of padding would give 1)");
    assertThatThrownBy(() -> ConvProblem.of(SPEC.withDilation(4), Shape.of(9, 8), Shape.of(3, 3)))
        .isInstanceOfSatisfying(NoOutputException.class, e -> assertThat(e.columns().output()).isZero())
        .hasMessageStartingWith("no output columns: floor((8 + 0 - 9) / 1) + 1 is below 1");
  }

  @Test
  void refusesAnOutputThatNoTensorHolds() {
    refused(SPEC.withPadding(40_000), Shape.of(9, 9), Shape.of(1, 1))
        .hasMessageContaining("has more than 2147483647 cells");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(ConvSpec spec, Shape input, Shape weights) {
    return assertThatThrownBy(() -> ConvProblem.of(spec, input, weights))
        .isInstanceOf(IllegalArgumentException.class).isNotInstanceOf(NoOutputException.class);
  }
}
