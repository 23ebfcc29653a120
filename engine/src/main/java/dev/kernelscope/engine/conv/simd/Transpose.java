package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transposes matrices: the way from planes to pixels (NCHW to NHWC) and back.
 *
 * <p>Four rows of four values are exchanged in registers, first between neighbours, then between pairs. At 128 bits every machine has
 * the two shuffles as single instructions, and the copy is bound by loads and stores.
 */
final class Transpose {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_128;
  private static final VectorShuffle<Float> NEIGHBOURS = VectorShuffle.fromValues(S, 1, 0, 3, 2);
  private static final VectorShuffle<Float> PAIRS = VectorShuffle.fromValues(S, 2, 3, 0, 1);
  private static final VectorMask<Float> ODD = VectorMask.fromLong(S, 0b1010);
  private static final VectorMask<Float> UPPER = VectorMask.fromLong(S, 0b1100);

  /** Rows that are read side by side: few enough streams for the prefetcher, a whole cache line of the result. */
  private static final int STREAMS = 16;

  private Transpose() {}

  /**
   * {@code dst[dstAt + j · dstPitch + i] = src[srcAt + i · srcPitch + j]}.
   *
   * @param rows number of {@code i}
   * @param columns number of {@code j}
   */
  static void run(float[] src, int srcAt, int srcPitch, float[] dst, int dstAt, int dstPitch, int rows, int columns) {
    for (int first = 0; first < rows; first += STREAMS) {
      int count = Math.min(STREAMS, rows - first);
      stripe(src, srcAt + first * srcPitch, srcPitch, dst, dstAt + first, dstPitch, count, columns);
    }
  }

  private static void stripe(float[] src, int srcAt, int srcPitch, float[] dst, int dstAt, int dstPitch, int rows, int columns) {
    int fullRows = rows & -4;
    int fullColumns = columns & -4;
    for (int j = 0; j < fullColumns; j += 4) {
      for (int i = 0; i < fullRows; i += 4) {
        square(src, srcAt + i * srcPitch + j, srcPitch, dst, dstAt + j * dstPitch + i, dstPitch);
      }
    }
    singles(src, srcAt, srcPitch, dst, dstAt, dstPitch, 0, fullRows, fullColumns, columns);
    singles(src, srcAt, srcPitch, dst, dstAt, dstPitch, fullRows, rows, 0, columns);
  }

  private static void square(float[] src, int srcAt, int srcPitch, float[] dst, int dstAt, int dstPitch) {
    FloatVector a = FloatVector.fromArray(S, src, srcAt);
    FloatVector b = FloatVector.fromArray(S, src, srcAt + srcPitch);
    FloatVector c = FloatVector.fromArray(S, src, srcAt + 2 * srcPitch);
    FloatVector d = FloatVector.fromArray(S, src, srcAt + 3 * srcPitch);
    FloatVector evenAb = a.blend(b.rearrange(NEIGHBOURS), ODD);
    FloatVector oddAb = a.rearrange(NEIGHBOURS).blend(b, ODD);
    FloatVector evenCd = c.blend(d.rearrange(NEIGHBOURS), ODD);
    FloatVector oddCd = c.rearrange(NEIGHBOURS).blend(d, ODD);
    evenAb.blend(evenCd.rearrange(PAIRS), UPPER).intoArray(dst, dstAt);
    oddAb.blend(oddCd.rearrange(PAIRS), UPPER).intoArray(dst, dstAt + dstPitch);
    evenAb.rearrange(PAIRS).blend(evenCd, UPPER).intoArray(dst, dstAt + 2 * dstPitch);
    oddAb.rearrange(PAIRS).blend(oddCd, UPPER).intoArray(dst, dstAt + 3 * dstPitch);
  }

  private static void singles(float[] src, int srcAt, int srcPitch, float[] dst, int dstAt, int dstPitch, int rowFrom, int rowEnd,
      int columnFrom, int columnEnd) {
    for (int i = rowFrom; i < rowEnd; i++) {
      for (int j = columnFrom; j < columnEnd; j++) {
        dst[dstAt + j * dstPitch + i] = src[srcAt + i * srcPitch + j];
      }
    }
  }
}
