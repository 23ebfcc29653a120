package dev.kernelscope.engine.conv.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PaddingTest {

  @Test
  void namesItsSidesFromTheTopToTheRight() {
    assertThat(Padding.of(2)).isEqualTo(new Padding(2, 2, 2, 2));
    assertThat(Padding.of(1, 3)).isEqualTo(new Padding(1, 3, 1, 3));
    assertThat(Padding.of(0).isNone()).isTrue();
    assertThat(new Padding(0, 0, 0, 1).isNone()).isFalse();
  }

  @Test
  void refusesNegativeSides() {
    assertThatThrownBy(() -> new Padding(0, -1, 2, 3)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("padding 0,-1,2,3 is negative; allowed is 0 or more on each side");
    assertThatThrownBy(() -> Padding.of(-5)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-5");
  }

  @Test
  void validAddsNothing() {
    assertThat(PaddingRule.VALID.resolve(new Axis(7, 3, 1, 1), new Axis(7, 3, 1, 1))).isEqualTo(Padding.NONE);
  }

  @Test
  void explicitIsWhatItSays() {
    Padding padding = new Padding(1, 2, 3, 4);

    assertThat(PaddingRule.explicit(padding).resolve(new Axis(7, 3, 1, 1), new Axis(9, 5, 2, 1))).isEqualTo(padding);
  }

  @Test
  void sameKeepsTheSizeAndPutsAnOddCellBehind() {
    Axis evenKernel = new Axis(7, 4, 1, 1);
    Axis oddKernel = new Axis(9, 3, 1, 1);
    Padding padding = PaddingRule.SAME.resolve(evenKernel, oddKernel);

    assertThat(padding).isEqualTo(new Padding(1, 1, 2, 1));
    assertThat(evenKernel.padded(padding.top(), padding.bottom()).output()).isEqualTo(7);
    assertThat(oddKernel.padded(padding.left(), padding.right()).output()).isEqualTo(9);
  }

  @Test
  void sameDividesTheSizeByTheStrideAndRoundsUp() {
    Axis rows = new Axis(8, 3, 2, 1);
    Axis columns = new Axis(7, 2, 3, 1);
    Padding padding = PaddingRule.SAME.resolve(rows, columns);

    assertThat(padding).isEqualTo(new Padding(0, 0, 1, 1));
    assertThat(rows.padded(padding.top(), padding.bottom()).output()).isEqualTo(4);
    assertThat(columns.padded(padding.left(), padding.right()).output()).isEqualTo(3);
  }
}
