package dev.kernelscope.render.opengl.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LumaTest {

  /** The 75 % and 100 % colour bars of ITU-R BT.709 in eight bits. */
  @ParameterizedTest
  @CsvSource({
      "000000, 16, 128, 128",
      "FFFFFF, 235, 128, 128",
      "FF0000, 63, 102, 240",
      "00FF00, 173, 42, 26",
      "0000FF, 32, 240, 118",
      "BFBF00, 168, 44, 136",
  })
  void givesTheStandardsValues(String rgb, int y, int cb, int cr) {
    byte[] bytes = new byte[12];
    int value = Integer.parseInt(rgb, 16);
    for (int i = 0; i < 4; i++) {
      bytes[3 * i] = (byte) (value >> 16);
      bytes[3 * i + 1] = (byte) (value >> 8);
      bytes[3 * i + 2] = (byte) value;
    }
    byte[][] planes = {new byte[4], new byte[1], new byte[1]};
    new Luma(new Picture(2, 2, bytes)).into(planes[0], planes[1], planes[2]);
    assertThat(planes[0]).containsOnly((byte) (y - 128));
    assertThat(planes[1]).containsExactly((byte) (cb - 128));
    assertThat(planes[2]).containsExactly((byte) (cr - 128));
  }
}
