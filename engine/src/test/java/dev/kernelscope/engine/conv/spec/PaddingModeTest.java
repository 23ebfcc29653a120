package dev.kernelscope.engine.conv.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaddingModeTest {

  /** The letters of the Javadoc: which input cell stands at each place around {@code abc}, a dot for zero. */
  @ParameterizedTest
  @CsvSource({"ZEROS, ..abc..", "REFLECT, cbabcba", "REPLICATE, aaabccc", "CIRCULAR, bcabcab"})
  void fillsTheSurroundings(PaddingMode mode, String expected) {
    StringBuilder cells = new StringBuilder();
    IntStream.range(-2, 5).map(i -> mode.source(i, 3)).forEach(i -> cells.append(i < 0 ? '.' : (char) ('a' + i)));

    assertThat(cells).hasToString(expected);
  }

  @ParameterizedTest
  @EnumSource
  void leavesTheInsideAlone(PaddingMode mode) {
    assertThat(IntStream.range(0, 5).map(i -> mode.source(i, 5))).containsExactly(0, 1, 2, 3, 4);
  }

  @ParameterizedTest
  @EnumSource
  void staysInsideOfTheInputUpToItsLimit(PaddingMode mode) {
    for (int size = 1; size < 6; size++) {
      int limit = Math.min(mode.limit(size), 20);
      for (int i = -limit; i < size + limit; i++) {
        assertThat(mode.source(i, size)).isBetween(mode == PaddingMode.ZEROS ? PaddingMode.OUTSIDE : 0, size - 1);
      }
    }
  }

  @Test
  void knowsHowMuchItCanFill() {
    assertThat(PaddingMode.REFLECT.limit(7)).isEqualTo(6);
    assertThat(PaddingMode.CIRCULAR.limit(7)).isEqualTo(7);
    assertThat(PaddingMode.ZEROS.limit(7)).isEqualTo(Integer.MAX_VALUE);
    assertThat(PaddingMode.REPLICATE.limit(7)).isEqualTo(Integer.MAX_VALUE);
  }
}
