package dev.kernelscope.render.ascii.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CellFadeTest {

  @Test
  void coloursOfTheSameCharacterBlend() {
    CellBuffer mixed = CellFade.between(cell('7', 0x000000, 0x204060), cell('7', 0xC8C8C8, 0x406080), 0.25);

    assertThat(mixed.character(0, 0)).isEqualTo('7');
    assertThat(mixed.foreground(0, 0)).isEqualTo(0x323232);
    assertThat(mixed.background(0, 0)).isEqualTo(0x284868);
  }

  @Test
  void anotherCharacterComesAtTheHalfAndIsReadOnlyBeforeAndAfter() {
    CellBuffer from = cell('3', 0xFFFFFF, 0x000000);
    CellBuffer to = cell('8', 0xFFFFFF, 0x000000);

    assertThat(CellFade.between(from, to, 0.25).character(0, 0)).isEqualTo('3');
    assertThat(CellFade.between(from, to, 0.25).foreground(0, 0)).isEqualTo(0x808080);
    assertThat(CellFade.between(from, to, 0.5).character(0, 0)).isEqualTo('8');
    assertThat(CellFade.between(from, to, 0.5).foreground(0, 0)).isEqualTo(0x000000);
    assertThat(CellFade.between(from, to, 0.75).foreground(0, 0)).isEqualTo(0x808080);
  }

  @Test
  void coloursOfATableAndTheTerminalsOwnSwitchAtTheHalf() {
    CellBuffer from = cell('3', CellColor.of256(214), CellColor.of256(234));
    CellBuffer to = cell('8', CellColor.of256(79), CellColor.NONE);

    CellBuffer before = CellFade.between(from, to, 0.49);
    CellBuffer after = CellFade.between(from, to, 0.51);

    assertThat(before.same(from, 0, 0)).isTrue();
    assertThat(after.same(to, 0, 0)).isTrue();
  }

  @Test
  void withoutColoursItIsAPlainSwitch() {
    CellBuffer from = cell('3', CellColor.NONE, CellColor.NONE);
    CellBuffer to = cell('8', CellColor.NONE, CellColor.NONE);

    assertThat(CellFade.between(from, to, 0.49).same(from, 0, 0)).isTrue();
    assertThat(CellFade.between(from, to, 0.51).same(to, 0, 0)).isTrue();
  }

  @Test
  void screensOfTwoSizesDoNotMix() {
    assertThatThrownBy(() -> CellFade.between(new CellBuffer(2, 1), new CellBuffer(1, 2), 0.5))
        .hasMessage("a screen of 2x1 cells cannot become one of 1x2");
  }

  private static CellBuffer cell(char character, int foreground, int background) {
    CellBuffer buffer = new CellBuffer(1, 1);
    buffer.set(0, 0, character, foreground, background, false);
    return buffer;
  }
}
