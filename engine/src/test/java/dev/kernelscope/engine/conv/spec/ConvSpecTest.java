package dev.kernelscope.engine.conv.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConvSpecTest {

  @Test
  void changesOneThingAtATime() {
    ConvSpec spec = ConvSpec.DEFAULT.withStride(2, 3).withDilation(4, 5).withPadding(Padding.of(6, 7))
        .withPaddingMode(PaddingMode.CIRCULAR).withGroups(8).withActivation(Activation.RELU6);

    assertThat(spec).isEqualTo(new ConvSpec(2, 3, 4, 5, PaddingRule.explicit(new Padding(6, 7, 6, 7)),
        PaddingMode.CIRCULAR, 8, Activation.RELU6));
    assertThat(ConvSpec.DEFAULT).isEqualTo(
        new ConvSpec(1, 1, 1, 1, PaddingRule.VALID, PaddingMode.ZEROS, 1, Activation.NONE));
  }

  @Test
  void setsBothAxesAlike() {
    assertThat(ConvSpec.DEFAULT.withStride(2)).isEqualTo(ConvSpec.DEFAULT.withStride(2, 2));
    assertThat(ConvSpec.DEFAULT.withDilation(3)).isEqualTo(ConvSpec.DEFAULT.withDilation(3, 3));
    assertThat(ConvSpec.DEFAULT.withPadding(1)).isEqualTo(ConvSpec.DEFAULT.withPadding(new Padding(1, 1, 1, 1)));
  }

  @Test
  void refusesWithTheValueAndWhatIsAllowed() {
    assertThatThrownBy(() -> ConvSpec.DEFAULT.withStride(0)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stride 0 is not allowed: it must be 1 or more");
    assertThatThrownBy(() -> ConvSpec.DEFAULT.withStride(1, -1)).hasMessage(
        "stride -1 is not allowed: it must be 1 or more");
    assertThatThrownBy(() -> ConvSpec.DEFAULT.withDilation(0)).hasMessage(
        "dilation 0 is not allowed: it must be 1 or more");
    assertThatThrownBy(() -> ConvSpec.DEFAULT.withGroups(-3)).hasMessage(
        "groups -3 is not allowed: it must be 1 or more");
    assertThatThrownBy(() -> ConvSpec.DEFAULT.withPadding(-1)).hasMessageStartingWith(
        "padding -1,-1,-1,-1 is negative");
  }

  @Test
  void activatesOneValue() {
    assertThat(Activation.NONE.apply(-3)).isEqualTo(-3);
    assertThat(Activation.RELU.apply(-3)).isZero();
    assertThat(Activation.RELU.apply(9)).isEqualTo(9);
    assertThat(Activation.RELU6.apply(-3)).isZero();
    assertThat(Activation.RELU6.apply(5.5f)).isEqualTo(5.5f);
    assertThat(Activation.RELU6.apply(9)).isEqualTo(6);
    for (Activation activation : Activation.values()) {
      assertThat(activation.apply(Float.NaN)).isNaN();
    }
  }
}
