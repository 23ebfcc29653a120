package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DealTest {

  @Property
  void takesEverySoManyValuesAndReadsNothingBehindTheLast(@ForAll @IntRange(min = 1, max = 5) int step,
      @ForAll @IntRange(max = 40) int count, @ForAll @IntRange(max = 5) int srcAt) {
    float[] src = new float[count == 0 ? srcAt : srcAt + (count - 1) * step + 1];
    for (int i = 0; i < src.length; i++) {
      src[i] = i + 1;
    }
    float[] dst = new float[2 + count + 3];
    float[] expected = new float[dst.length];
    for (int i = 0; i < count; i++) {
      expected[2 + i] = src[srcAt + i * step];
    }
    Deal.every(step, src, srcAt, dst, 2, count);
    assertThat(dst).containsExactly(expected);
  }

  @Property
  void takesPairsApartAndPutsThemTogether(@ForAll @IntRange(max = 40) int count, @ForAll @IntRange(max = 5) int srcAt) {
    float[] src = new float[srcAt + 2 * count];
    for (int i = srcAt; i < src.length; i++) {
      src[i] = i + 1;
    }
    float[] apart = new float[1 + count + 2 + count + 3];
    float[] expected = new float[apart.length];
    for (int i = 0; i < count; i++) {
      expected[1 + i] = src[srcAt + 2 * i];
      expected[1 + count + 2 + i] = src[srcAt + 2 * i + 1];
    }
    Deal.inTwo(src, srcAt, apart, 1, 1 + count + 2, count);
    assertThat(apart).containsExactly(expected);
    float[] together = new float[src.length];
    Deal.outTwo(apart, 1, 1 + count + 2, together, srcAt, count);
    assertThat(together).containsExactly(src);
  }
}
