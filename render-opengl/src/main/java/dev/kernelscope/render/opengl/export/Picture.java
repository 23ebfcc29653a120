package dev.kernelscope.render.opengl.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A finished picture.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb three bytes a pixel, row 0 at the top; not copied
 */
public record Picture(int width, int height, byte[] rgb) {

  public Picture {
    if (rgb.length != width * height * 3) {
      throw new IllegalArgumentException(
          rgb.length + " bytes are not a picture of " + width + "x" + height + " pixels");
    }
  }

  /** A pixel as {@code 0xRRGGBB}. */
  public int at(int x, int y) {
    int i = (y * width + x) * 3;
    return (rgb[i] & 255) << 16 | (rgb[i + 1] & 255) << 8 | rgb[i + 2] & 255;
  }

  /** The picture for the JDK's writers. */
  BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (rgb[i * 3] & 255) << 16 | (rgb[i * 3 + 1] & 255) << 8 | rgb[i * 3 + 2] & 255;
    }
    return image;
  }
}
