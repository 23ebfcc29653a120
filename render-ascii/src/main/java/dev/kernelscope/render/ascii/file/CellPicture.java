package dev.kernelscope.render.ascii.file;

import dev.kernelscope.engine.scene.style.Rgb;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.cells.CellColor;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/** A picture of a terminal: as many cells as fit a size in pixels, and a margin around them. Needs no display. */
public final class CellPicture {

  private static final int USUAL_CELL = 10;
  private static final int USUAL_COLUMNS = 100;
  private static final int USUAL_ROWS = 35;
  private static final double MARGIN = 1.6;
  private static final int LEAST_CELL = 5;

  private final int width;
  private final int height;
  private final int cell;
  private final Rgb ground;
  private final Rgb text;
  private final Glyphs glyphs;

  private CellPicture(int width, int height, int cell, Rgb ground, Rgb text) {
    this.width = width;
    this.height = height;
    this.cell = cell;
    this.ground = ground;
    this.text = text;
    this.glyphs = new Glyphs(cell, 2 * cell);
  }

  /**
   * A picture of {@code width} × {@code height} pixels, each 0 for the usual size; characters as large as 100 × 35 of
   * them allow.
   *
   * @param ground what is behind everything
   * @param text colour of characters that have none
   */
  public static CellPicture ofPixels(int width, int height, Rgb ground, Rgb text) {
    int w = width > 0 ? width : USUAL_COLUMNS * USUAL_CELL + 2 * (int) (MARGIN * USUAL_CELL);
    int h = height > 0 ? height : 2 * USUAL_ROWS * USUAL_CELL + 2 * (int) (MARGIN * USUAL_CELL);
    int across = (int) (w / (USUAL_COLUMNS + 2 * MARGIN));
    int down = (int) (h / (2 * (USUAL_ROWS + MARGIN)));
    return new CellPicture(w, h, Math.max(LEAST_CELL, Math.min(across, down)), ground, text);
  }

  /** A picture of so many characters in their usual size. */
  public static CellPicture ofCells(int columns, int rows, Rgb ground, Rgb text) {
    int margin = 2 * (int) (MARGIN * USUAL_CELL);
    return new CellPicture(columns * USUAL_CELL + margin, 2 * rows * USUAL_CELL + margin, USUAL_CELL, ground, text);
  }

  /** Characters in a line. */
  public int columns() {
    return Math.max(1, (width - 2 * margin(width)) / cell);
  }

  /** Number of lines. */
  public int rows() {
    return Math.max(1, (height - 2 * margin(height)) / (2 * cell));
  }

  private int margin(int size) {
    return Math.min((int) (MARGIN * cell), size / 8);
  }

  /** Draws a grid of {@link #columns} × {@link #rows}. */
  public BufferedImage draw(CellBuffer cells) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Arrays.fill(pixels, ground.value());
    int left = (width - cells.columns() * cell) / 2;
    int top = (height - cells.rows() * 2 * cell) / 2;
    for (int y = 0; y < cells.rows(); y++) {
      for (int x = 0; x < cells.columns(); x++) {
        cell(pixels, left + x * cell, top + y * 2 * cell, cells, x, y);
      }
    }
    return image;
  }

  private void cell(int[] pixels, int left, int top, CellBuffer cells, int x, int y) {
    Rgb back = cells.background(x, y) == CellColor.NONE ? ground : CellColor.rgb(cells.background(x, y));
    Rgb fore = cells.foreground(x, y) == CellColor.NONE ? text : CellColor.rgb(cells.foreground(x, y));
    char c = cells.character(x, y);
    byte[] mask = c == ' ' ? null : glyphs.mask(c, cells.bold(x, y));
    for (int j = 0; j < 2 * cell; j++) {
      for (int i = 0; i < cell; i++) {
        int px = left + i;
        int py = top + j;
        if (px >= 0 && px < width && py >= 0 && py < height) {
          int coverage = mask == null ? 0 : mask[j * cell + i] & 255;
          pixels[py * width + px] = blend(back, fore, coverage);
        }
      }
    }
  }

  /** Sixteen steps look as smooth as 256 and leave a film's palette room. */
  private static int blend(Rgb back, Rgb fore, int coverage) {
    int share = (coverage + 8) / 17;
    if (share == 0) {
      return back.value();
    }
    int red = back.red() + (fore.red() - back.red()) * share / 15;
    int green = back.green() + (fore.green() - back.green()) * share / 15;
    int blue = back.blue() + (fore.blue() - back.blue()) * share / 15;
    return red << 16 | green << 8 | blue;
  }
}
