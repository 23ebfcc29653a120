package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;

/** How input channels are told apart: three are red, green and blue, any other number is counted. */
final class Channels {

  private Channels() {}

  static String letter(int count, int channel) {
    return count == 3 ? "RGB".substring(channel, channel + 1) : Integer.toString(channel);
  }

  static Tint tint(int count, int channel) {
    if (count != 3) {
      return Tint.INPUT;
    }
    return switch (channel) {
      case 0 -> Tint.RED;
      case 1 -> Tint.GREEN;
      default -> Tint.BLUE;
    };
  }
}
