package dev.kernelscope.render.opengl.draw;

/** A colour in sRGB with straight alpha, each part 0 to 1. */
public record Rgba(float red, float green, float blue, float alpha) {

  /** An opaque colour from {@code 0xRRGGBB}. */
  public static Rgba of(int rgb) {
    return new Rgba((rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f, 1);
  }

  /** The same colour with its alpha multiplied. */
  public Rgba faded(float factor) {
    return new Rgba(red, green, blue, alpha * factor);
  }

  /** The same alpha with the colour multiplied: the shade of a side. */
  public Rgba shaded(float factor) {
    return new Rgba(red * factor, green * factor, blue * factor, alpha);
  }
}
