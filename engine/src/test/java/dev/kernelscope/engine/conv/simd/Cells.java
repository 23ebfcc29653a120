package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** Compares results of many cells, some million in a run: in one loop, and with words only where they are needed. */
final class Cells {

  private Cells() {}

  /**
   * The same size and the same bits in every cell; all NaN are the same.
   *
   * @param what describes the results, with places for the arguments
   */
  static void assertSame(float[] actual, float[] expected, String what, Object... arguments) {
    assertThat(Arrays.mismatch(actual, expected)).as("first cell that differs, -1 for none, of " + what, arguments)
        .isEqualTo(-1);
  }

  /** No farther than allowed; what is not a number never is. */
  static void assertClose(int cell, float actual, float expected, double allowed, String what, Object... arguments) {
    if (!(Math.abs((double) actual - expected) <= allowed)) {
      assertThat((double) actual).as("cell " + cell + ", which may differ by " + allowed + ", of " + what, arguments)
          .isEqualTo(expected);
    }
  }
}
