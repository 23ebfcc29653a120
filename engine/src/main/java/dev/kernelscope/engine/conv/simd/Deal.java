package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Copies every second, third, … value of a row, and back. */
final class Deal {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_128;
  private static final Class<? extends FloatVector> TYPE = VectorTypes.FLOATS_4;
  private static final VectorShuffle<Float> EVEN_TWICE = VectorShuffle.fromValues(S, 0, 2, 0, 2);
  private static final VectorShuffle<Float> ODD_TWICE = VectorShuffle.fromValues(S, 1, 3, 1, 3);
  private static final VectorMask<Float> UPPER = VectorMask.fromLong(S, 0b1100);

  private static final VectorShuffle<Float> LOW_TWICE = VectorShuffle.fromValues(S, 0, 0, 1, 1);
  private static final VectorShuffle<Float> HIGH_TWICE = VectorShuffle.fromValues(S, 2, 2, 3, 3);
  private static final VectorMask<Float> ODD = VectorMask.fromLong(S, 0b1010);

  private Deal() {}

  /** {@code dst[dstAt + i] = src[srcAt + i · step]} for {@code i < count}. */
  static void every(int step, float[] src, int srcAt, float[] dst, int dstAt, int count) {
    int i = 0;
    if (step == 2) {
      for (; i < count - 4; i += 4) { // the last four read one value more than they take, which may not exist
        FloatVector low = TYPE.cast(FloatVector.fromArray(S, src, srcAt + 2 * i));
        FloatVector high = TYPE.cast(FloatVector.fromArray(S, src, srcAt + 2 * i + 4));
        low.rearrange(EVEN_TWICE).blend(high.rearrange(EVEN_TWICE), UPPER).intoArray(dst, dstAt + i);
      }
    }
    for (; i < count; i++) {
      dst[dstAt + i] = src[srcAt + i * step];
    }
  }

  /** {@code dst[evenAt + i] = src[srcAt + 2 · i]} and {@code dst[oddAt + i] = src[srcAt + 2 · i + 1]}. */
  static void inTwo(float[] src, int srcAt, float[] dst, int evenAt, int oddAt, int count) {
    int i = 0;
    for (int whole = S.loopBound(count); i < whole; i += S.length()) {
      FloatVector low = TYPE.cast(FloatVector.fromArray(S, src, srcAt + 2 * i));
      FloatVector high = TYPE.cast(FloatVector.fromArray(S, src, srcAt + 2 * i + S.length()));
      low.rearrange(EVEN_TWICE).blend(high.rearrange(EVEN_TWICE), UPPER).intoArray(dst, evenAt + i);
      low.rearrange(ODD_TWICE).blend(high.rearrange(ODD_TWICE), UPPER).intoArray(dst, oddAt + i);
    }
    for (; i < count; i++) {
      dst[evenAt + i] = src[srcAt + 2 * i];
      dst[oddAt + i] = src[srcAt + 2 * i + 1];
    }
  }

  /** {@code dst[dstAt + i · step] = src[srcAt + i]} for {@code i < count}. */
  static void out(int step, float[] src, int srcAt, float[] dst, int dstAt, int count) {
    if (step == 1) {
      System.arraycopy(src, srcAt, dst, dstAt, count);
      return;
    }
    for (int i = 0, to = dstAt; i < count; i++, to += step) {
      dst[to] = src[srcAt + i];
    }
  }

  /** {@code dst[dstAt + 2 · i] = src[evenAt + i]} and {@code dst[dstAt + 2 · i + 1] = src[oddAt + i]}. */
  static void outTwo(float[] src, int evenAt, int oddAt, float[] dst, int dstAt, int count) {
    int whole = S.loopBound(count);
    for (int i = 0; i < whole; i += S.length()) {
      FloatVector even = TYPE.cast(FloatVector.fromArray(S, src, evenAt + i));
      FloatVector odd = TYPE.cast(FloatVector.fromArray(S, src, oddAt + i));
      even.rearrange(LOW_TWICE).blend(odd.rearrange(LOW_TWICE), ODD).intoArray(dst, dstAt + 2 * i);
      even.rearrange(HIGH_TWICE).blend(odd.rearrange(HIGH_TWICE), ODD).intoArray(dst, dstAt + 2 * i + S.length());
    }
    for (int i = whole; i < count; i++) {
      dst[dstAt + 2 * i] = src[evenAt + i];
      dst[dstAt + 2 * i + 1] = src[oddAt + i];
    }
  }
}
