package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TransposeTest {

  @Property(tries = 300)
  void exchangesRowsAndColumnsAndTouchesNothingElse(@ForAll @IntRange(min = 1, max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 40) int columns, @ForAll @IntRange(max = 5) int more) {
    int srcPitch = columns + more;
    int dstPitch = rows + 5 - more;
    float[] src = new float[3 + rows * srcPitch];
    for (int i = 0; i < src.length; i++) {
      src[i] = i;
    }
    float[] dst = new float[4 + columns * dstPitch];
    Arrays.fill(dst, -1);
    float[] expected = dst.clone();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        expected[4 + j * dstPitch + i] = src[3 + i * srcPitch + j];
      }
    }
    Transpose.run(src, 3, srcPitch, dst, 4, dstPitch, rows, columns);
    assertThat(dst).containsExactly(expected);
  }
}
