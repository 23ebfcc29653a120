package dev.kernelscope.app.text;

import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import dev.kernelscope.engine.scene.style.Rgb;

/** Pictures in a terminal with many colours: two rows of pixels in one line of upper half blocks. */
public final class HalfBlocks {

  private static final int[] CUBE = {0, 95, 135, 175, 215, 255};

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
    return colors == Colors.FULL ? "2;" + rgb.red() + ";" + rgb.green() + ";" + rgb.blue()
        : "5;" + (16 + 36 * nearest(rgb.red()) + 6 * nearest(rgb.green()) + nearest(rgb.blue()));
  }

  /** Of the 6×6×6 cube in the table of 256 colours. */
  private static int nearest(int component) {
    int best = 0;
    for (int i = 1; i < CUBE.length; i++) {
      best = Math.abs(CUBE[i] - component) < Math.abs(CUBE[best] - component) ? i : best;
    }
    return best;
  }
}
