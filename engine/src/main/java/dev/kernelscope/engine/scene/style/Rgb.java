package dev.kernelscope.engine.scene.style;

import java.util.Locale;

/**
 * An opaque sRGB colour.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Rgb(int red, int green, int blue) {

  /** Checks the ranges. */
  public Rgb {
    if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
      throw new IllegalArgumentException("colour " + red + "," + green + "," + blue + " is outside of 0 to 255");
    }
  }

  /** The colour {@code 0xRRGGBB}. */
  public static Rgb of(int rrggbb) {
    return new Rgb(rrggbb >> 16 & 255, rrggbb >> 8 & 255, rrggbb & 255);
  }

  /** The colour as {@code 0xRRGGBB}. */
  public int value() {
    return red << 16 | green << 8 | blue;
  }

  /** The colour on the straight line in sRGB from this one (0) to the other (1). */
  public Rgb mix(Rgb other, double share) {
    return new Rgb(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
  }

  /** Every component times a factor from 0 to 1. */
  public Rgb scale(double factor) {
    return new Rgb((int) Math.round(red * factor), (int) Math.round(green * factor), (int) Math.round(blue * factor));
  }

  /** Relative luminance by WCAG 2.2, from 0 to 1. */
  public double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /** Contrast by WCAG 2.2, from 1 to 21. */
  public double contrast(Rgb other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  private static double linear(int component) {
    double c = component / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** {@code #rrggbb}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%06x", value());
  }
}
