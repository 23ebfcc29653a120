package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TransposeTest {

  @Property(tries = 300)
  void planesBecomePixelsAndNothingElseIsTouched(@ForAll @IntRange(min = 1, max = 40) int channels,
      @ForAll @IntRange(min = 1, max = 40) int pixels, @ForAll @IntRange(max = 5) int more,
      @ForAll("machines") Machine machine) {
    int plane = pixels + more;
    int step = channels + 5 - more;
    float[] src = numbers(3 + channels * plane);
    float[] dst = new float[4 + pixels * step];
    Arrays.fill(dst, -1);
    float[] expected = dst.clone();
    for (int c = 0; c < channels; c++) {
      for (int p = 0; p < pixels; p++) {
        expected[4 + p * step + c] = src[3 + c * plane + p];
      }
    }
    transpose(machine, channels, pixels).toPixels(src, 3, plane, dst, 4, step, channels, pixels);
    assertThat(dst).containsExactly(expected);
  }

  /** Three planes without a gap between their pixels are turned in vectors. */
  @Property(tries = 100)
  void coloursBecomePixels(@ForAll @IntRange(min = 1, max = 70) int pixels, @ForAll @IntRange(max = 5) int more) {
    float[] src = numbers(3 + 3 * (pixels + more));
    float[] dst = new float[4 + 3 * pixels + 2];
    Arrays.fill(dst, -1);
    float[] expected = dst.clone();
    for (int i = 0; i < 3 * pixels; i++) {
      expected[4 + i] = src[3 + i % 3 * (pixels + more) + i / 3];
    }
    transpose(new Machine(512, 32), 3, pixels).toPixels(src, 3, pixels + more, dst, 4, 3, 3, pixels);
    assertThat(dst).containsExactly(expected);
  }

  @Property(tries = 300)
  void pixelsBecomePlanesAndNothingElseIsTouched(@ForAll @IntRange(min = 1, max = 40) int channels,
      @ForAll @IntRange(min = 1, max = 40) int pixels, @ForAll @IntRange(max = 5) int more,
      @ForAll("machines") Machine machine) {
    int plane = pixels + more;
    int step = channels + 5 - more;
    float[] src = numbers(3 + pixels * step);
    float[] dst = new float[4 + channels * plane];
    Arrays.fill(dst, -1);
    float[] expected = dst.clone();
    for (int c = 0; c < channels; c++) {
      for (int p = 0; p < pixels; p++) {
        expected[4 + c * plane + p] = src[3 + p * step + c];
      }
    }
    transpose(machine, channels, pixels).toPlanes(src, 3, step, dst, 4, plane, channels, pixels);
    assertThat(dst).containsExactly(expected);
  }

  @Provide
  Arbitrary<Machine> machines() {
    return Arbitraries.of(new Machine(128, 16), new Machine(256, 16), new Machine(512, 32));
  }

  /** Generated and plain squares take turns. */
  private static Transpose transpose(Machine machine, int channels, int pixels) {
    return Transpose.of(machine, channels % 5 == 0 ? Kernels.PLAIN : Kernels.best(), channels, pixels);
  }

  @Test
  void squaresAreValidClasses() {
    for (int lanes : new int[] {4, 8, 16}) {
      assertThat(ClassFile.of().verify(GeneratedKernels.squareBytes(lanes))).isEmpty();
      assertThat(Kernels.best().square(lanes).getClass().isHidden()).isTrue();
    }
  }

  private static float[] numbers(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = i;
    }
    return values;
  }
}
