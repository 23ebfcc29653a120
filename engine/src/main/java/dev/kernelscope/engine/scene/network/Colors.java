package dev.kernelscope.engine.scene.network;

/** Three numbers as one colour. */
final class Colors {

  private Colors() {}

  /** The colour 0xRRGGBB of three brightnesses from 0 to 255; what lies beyond has the end's. */
  static int of(double red, double green, double blue) {
    return part(red) << 16 | part(green) << 8 | part(blue);
  }

  private static int part(double value) {
    return (int) Math.clamp(Math.round(value), 0, 255);
  }
}
