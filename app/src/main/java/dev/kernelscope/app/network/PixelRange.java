package dev.kernelscope.app.network;

/**
 * Which numbers a network takes for pixels.
 *
 * @param black for brightness 0
 * @param white for brightness 255
 */
public record PixelRange(double black, double white) {

  /** What most networks take that say nothing about it. */
  public static final PixelRange USUAL = new PixelRange(0, 1);

  /** The number for a brightness from 0 to 255. */
  float number(double brightness) {
    return (float) (black + (white - black) * brightness / 255);
  }

  /** The brightness that a number stands for. */
  float brightness(double number) {
    return (float) Math.clamp(255 * (number - black) / (white - black), 0, 255);
  }
}
