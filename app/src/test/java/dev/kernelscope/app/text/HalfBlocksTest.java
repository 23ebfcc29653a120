package dev.kernelscope.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.scene.style.Rgb;
import org.junit.jupiter.api.Test;

class HalfBlocksTest {

  private static final int[][] COLORS =
      {{0xff0000, 0xff0000, 0x808080}, {0x00ff00, 0x00ff00, 0xffffff}, {0x0000ff, 0, 0}};
  private static final HalfBlocks.Pixels PIXELS = (row, column) -> Rgb.of(COLORS[row][column]);

  @Test
  void twoRowsAreALine() {
    assertThat(new HalfBlocks(Colors.FULL).line(PIXELS, 0, 3, 3)).isEqualTo("\u001b[38;2;255;0;0;48;2;0;255;0m▀▀"
        + "\u001b[38;2;128;128;128;48;2;255;255;255m▀\u001b[0m");
  }

  @Test
  void theLastOfOddRowsHasNothingBelow() {
    assertThat(new HalfBlocks(Colors.FULL).line(PIXELS, 2, 3, 1)).isEqualTo("\u001b[38;2;0;0;255m▀\u001b[0m");
  }

  /** 196, 46 and 231 are corners of the cube, 244 is the grey of 128. */
  @Test
  void takesTheNearestOf256() {
    assertThat(new HalfBlocks(Colors.ANSI256).line(PIXELS, 0, 3, 3))
        .isEqualTo("\u001b[38;5;196;48;5;46m▀▀\u001b[38;5;244;48;5;231m▀\u001b[0m");
  }

  @Test
  void sixteenColoursAreTooFew() {
    assertThat(HalfBlocks.fit(Colors.ANSI16)).isFalse();
    assertThatThrownBy(() -> new HalfBlocks(Colors.NONE)).isInstanceOf(IllegalArgumentException.class);
  }
}
