package dev.kernelscope.app.network;

import dev.kernelscope.engine.tensor.Tensor;

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

  /** An image of the network's numbers in brightness, 0 to 255. */
  Tensor colours(Tensor image) {
    Tensor colour = Tensor.zeros(image.shape());
    for (int i = 0; i < colour.data().length; i++) {
      colour.data()[i] = brightness(image.data()[i]);
    }
    return colour;
  }

  private float brightness(double number) {
    return (float) Math.clamp(255 * (number - black) / (white - black), 0, 255);
  }
}
