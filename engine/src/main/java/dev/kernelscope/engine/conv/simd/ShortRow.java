package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Copies rows. */
final class ShortRow {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_128;
  private static final VectorSpecies<Float> D = FloatVector.SPECIES_256;

  private ShortRow() {}

  static void copy(float[] src, int srcAt, float[] dst, int dstAt, int count) {
    if (count >= 8) {
      for (int i = 0; i < count - 8; i += 8) {
        FloatVector.fromArray(D, src, srcAt + i).intoArray(dst, dstAt + i);
      }
      FloatVector.fromArray(D, src, srcAt + count - 8).intoArray(dst, dstAt + count - 8);
      return;
    }
    if (count < 4) {
      for (int i = 0; i < count; i++) {
        dst[dstAt + i] = src[srcAt + i];
      }
      return;
    }
    for (int i = 0; i < count - 4; i += 4) {
      FloatVector.fromArray(S, src, srcAt + i).intoArray(dst, dstAt + i);
    }
    FloatVector.fromArray(S, src, srcAt + count - 4).intoArray(dst, dstAt + count - 4);
  }
}
