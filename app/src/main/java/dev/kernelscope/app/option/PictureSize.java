package dev.kernelscope.app.option;

import picocli.CommandLine.ITypeConverter;

/**
 * {@code WxH}, the only size whose width comes first: characters or pixels.
 *
 * @param width columns
 * @param height rows
 */
public record PictureSize(int width, int height) {

  /** Larger pictures and terminals are mistakes. */
  private static final int MOST = 16_384;
  private static final String ALLOWED = "WxH in characters or pixels, each a whole number from 1 to " + MOST;

  /** What the renderer usually makes. */
  public static final PictureSize USUAL = new PictureSize(0, 0);

  /** Reads one. */
  public static final class Converter implements ITypeConverter<PictureSize> {

    @Override
    public PictureSize convert(String value) {
      String[] parts = value.split("[x×]", -1);
      if (parts.length != 2) {
        throw Parse.wrong(value, ALLOWED);
      }
      int width = Parse.atLeast(1, parts[0], value, ALLOWED);
      int height = Parse.atLeast(1, parts[1], value, ALLOWED);
      if (width > MOST || height > MOST) {
        throw Parse.wrong(value, ALLOWED);
      }
      return new PictureSize(width, height);
    }
  }
}
