package dev.kernelscope.render.opengl.export;

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
}
