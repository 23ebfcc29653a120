package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.tensor.Shape;

/** Blurs planes with the weights 1, 2, 1 along both axes, some cells apart; the border is repeated. */
final class Blur {

  private Blur() {}

  /** A new array; {@code apart} is the distance of the weights in cells. */
  static float[] of(float[] cells, Shape shape, int apart) {
    return along(along(cells, shape, apart, true), shape, apart, false);
  }

  private static float[] along(float[] src, Shape s, int apart, boolean rows) {
    float[] dst = new float[src.length];
    int length = rows ? s.h() : s.w();
    int stride = rows ? s.w() : 1;
    for (int i = 0; i < src.length; i++) {
      int at = rows ? i / s.w() % s.h() : i % s.w();
      int before = Math.min(at, apart);
      int after = Math.min(length - 1 - at, apart);
      dst[i] = (src[i - before * stride] + 2 * src[i] + src[i + after * stride]) / 4;
    }
    return dst;
  }
}
