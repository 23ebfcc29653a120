package dev.kernelscope.app.text;

import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.scene.style.Rgb;

/** Pictures in a terminal with many colours: two rows of pixels in one line of upper half blocks. */
public final class HalfBlocks {

  private static final int[] CUBE = {0, 95, 135, 175, 215, 255};
  private static final int FIRST_GREY = 8;
  private static final int GREY_STEP = 10;

  private final Colors colors;

  /**
   * Half blocks in those colours.
   *
   * @throws IllegalArgumentException if they are too few for pictures
   */
  public HalfBlocks(Colors colors) {
    if (!fit(colors)) {
      throw new IllegalArgumentException("half blocks are not drawn in " + colors);
    }
    this.colors = colors;
  }

  /** Whether a picture can be recognized in so many colours. */
  public static boolean fit(Colors colors) {
    return colors == Colors.FULL || colors == Colors.ANSI256;
  }

  /** The colours of a picture's pixels. */
  @FunctionalInterface
  public interface Pixels {

    /** That of one. */
    Rgb at(int row, int column);
  }

  /**
   * One line.
   *
   * @param row the upper of its two rows of pixels
   * @param rows of the whole picture; where they are odd, the lower half of the last line is left as it is
   * @param columns of the picture
   */
  public String line(Pixels pixels, int row, int rows, int columns) {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (int column = 0; column < columns; column++) {
      String color = "\u001b[38;" + code(pixels.at(row, column))
          + (row + 1 < rows ? ";48;" + code(pixels.at(row + 1, column)) : "") + "m";
      text.append(color.equals(before) ? "" : color).append('▀');
      before = color;
    }
    return text.append("\u001b[0m").toString();
  }

  private String code(Rgb rgb) {
    return colors == Colors.FULL ? "2;" + rgb.red() + ";" + rgb.green() + ";" + rgb.blue() : "5;" + entry(rgb);
  }

  /** The nearest of the table of 256 colours: of the 6×6×6 cube, or of the 24 greys behind it. */
  private static int entry(Rgb rgb) {
    int red = nearest(rgb.red());
    int green = nearest(rgb.green());
    int blue = nearest(rgb.blue());
    int grey = Math.clamp(Math.round(((rgb.red() + rgb.green() + rgb.blue()) / 3f - FIRST_GREY) / GREY_STEP), 0, 23);
    int level = FIRST_GREY + GREY_STEP * grey;
    return distance(rgb, level, level, level) < distance(rgb, CUBE[red], CUBE[green], CUBE[blue]) ? 232 + grey
        : 16 + 36 * red + 6 * green + blue;
  }

  private static int distance(Rgb rgb, int red, int green, int blue) {
    int r = rgb.red() - red;
    int g = rgb.green() - green;
    int b = rgb.blue() - blue;
    return r * r + g * g + b * b;
  }

  private static int nearest(int component) {
    int best = 0;
    for (int i = 1; i < CUBE.length; i++) {
      best = Math.abs(CUBE[i] - component) < Math.abs(CUBE[best] - component) ? i : best;
    }
    return best;
  }
}
