package dev.kernelscope.engine.conv.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Turns three planes to pixels: squares are no use for so few. */
final class Colours {

  /** Planes that there are. */
  static final int COUNT = 3;

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final Class<? extends FloatVector> TYPE = VectorTypes.PREFERRED;
  private static final int LANES = S.length();

  /** The pixel of each lane of the first, second and third vector of pixels. */
  private static final VectorShuffle<Float> PIXELS_0 = pixels(0);
  private static final VectorShuffle<Float> PIXELS_1 = pixels(1);
  private static final VectorShuffle<Float> PIXELS_2 = pixels(2);

  private static final VectorMask<Float> GREEN_0 = lanes(0, 1);
  private static final VectorMask<Float> GREEN_1 = lanes(1, 1);
  private static final VectorMask<Float> GREEN_2 = lanes(2, 1);
  private static final VectorMask<Float> BLUE_0 = lanes(0, 2);
  private static final VectorMask<Float> BLUE_1 = lanes(1, 2);
  private static final VectorMask<Float> BLUE_2 = lanes(2, 2);

  private Colours() {}

  private static VectorShuffle<Float> pixels(int vector) {
    return VectorShuffle.fromOp(S, lane -> (vector * LANES + lane) / COUNT);
  }

  private static VectorMask<Float> lanes(int vector, int colour) {
    boolean[] lanes = new boolean[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      lanes[lane] = (vector * LANES + lane) % COUNT == colour;
    }
    return VectorMask.fromArray(S, lanes, 0);
  }

  /** {@code dst[dstAt + 3p + c] = src[srcAt + c · plane + p]} for the three {@code c} and {@code p < pixels}. */
  static void toPixels(float[] src, int srcAt, int plane, float[] dst, int dstAt, int pixels) {
    int p = 0;
    for (; p <= pixels - LANES; p += LANES) {
      FloatVector red = TYPE.cast(FloatVector.fromArray(S, src, srcAt + p));
      FloatVector green = TYPE.cast(FloatVector.fromArray(S, src, srcAt + plane + p));
      FloatVector blue = TYPE.cast(FloatVector.fromArray(S, src, srcAt + 2 * plane + p));
      int to = dstAt + COUNT * p;
      red.rearrange(PIXELS_0).blend(green.rearrange(PIXELS_0), GREEN_0).blend(blue.rearrange(PIXELS_0), BLUE_0)
          .intoArray(dst, to);
      red.rearrange(PIXELS_1).blend(green.rearrange(PIXELS_1), GREEN_1).blend(blue.rearrange(PIXELS_1), BLUE_1)
          .intoArray(dst, to + LANES);
      red.rearrange(PIXELS_2).blend(green.rearrange(PIXELS_2), GREEN_2).blend(blue.rearrange(PIXELS_2), BLUE_2)
          .intoArray(dst, to + 2 * LANES);
    }
    for (; p < pixels; p++) {
      dst[dstAt + COUNT * p] = src[srcAt + p];
      dst[dstAt + COUNT * p + 1] = src[srcAt + plane + p];
      dst[dstAt + COUNT * p + 2] = src[srcAt + 2 * plane + p];
    }
  }
}
