package dev.kernelscope.engine.scene.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

  @ParameterizedTest
  @EnumSource(Theme.class)
  void hasEveryColour(Theme theme) {
    for (Token token : Token.values()) {
      assertThat(theme.color(token)).as(token.name()).isNotNull();
    }
    for (Tint tint : Tint.values()) {
      assertThat(theme.color(tint)).as(tint.name()).isNotNull();
    }
    for (ScaleKind kind : ScaleKind.values()) {
      assertThat(theme.scale(kind)).as(kind.name()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void readsWellOnPanels(Theme theme) {
    Rgb panel = theme.color(Token.PANEL);
    assertThat(theme.color(Tint.HIGH).contrast(panel)).isGreaterThanOrEqualTo(15);
    assertThat(theme.color(Tint.MID).contrast(panel)).isGreaterThanOrEqualTo(7);
    assertThat(theme.color(Tint.LOW).contrast(panel)).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void writesReadableDigitsOnEveryTile(Theme theme) {
    for (ScaleKind kind : ScaleKind.values()) {
      for (int i = 0; i <= 100; i++) {
        Rgb face = theme.scale(kind).at(i / 100.0);
        assertThat(Theme.ink(face).contrast(face)).as(theme + " " + kind + " at " + i + " %").isGreaterThan(4);
      }
    }
  }

  @Test
  void mixesAlongStraightLines() {
    ColorScale scale = ColorScale.of(0x000000, 0x646464, 0xFF0000);
    assertThat(scale.at(0.25)).isEqualTo(new Rgb(50, 50, 50));
    assertThat(scale.at(-3)).isEqualTo(Rgb.of(0x000000));
    assertThat(scale.at(7)).isEqualTo(Rgb.of(0xFF0000));
    assertThat(scale.at(Double.NaN)).isEqualTo(Rgb.of(0x646464));
    assertThat(Rgb.of(0x0E1217)).hasToString("#0e1217");
    assertThatThrownBy(() -> new Rgb(256, 0, 0)).hasMessageContaining("256");
  }
}
