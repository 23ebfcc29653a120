package dev.kernelscope.engine.scene.network;

import dev.kernelscope.engine.scene.style.Tint;
import java.util.List;

/** Red, green and blue: what they are called, and three numbers as one colour. */
final class Colors {

  static final List<String> NAMES = List.of("red", "green", "blue");
  static final List<Tint> TINTS = List.of(Tint.RED, Tint.GREEN, Tint.BLUE);

  private Colors() {}

  /** The colour 0xRRGGBB of three brightnesses from 0 to 255; what lies beyond has the end's. */
  static int of(double red, double green, double blue) {
    return part(red) << 16 | part(green) << 8 | part(blue);
  }

  private static int part(double value) {
    return (int) Math.clamp(Math.round(value), 0, 255);
  }
}
