package dev.kernelscope.render.ascii.view;

import dev.kernelscope.render.ascii.cells.CellBuffer;
import java.util.Arrays;

/** A picture of half characters, two above each other in a cell; what is not painted shows what is behind. */
final class Pixels {

  /** Not painted. */
  static final int CLEAR = -3;

  private final int width;
  private final int height;
  private final int[] colors;

  Pixels(int width, int rows) {
    this.width = width;
    this.height = 2 * rows;
    this.colors = new int[width * height];
    Arrays.fill(colors, CLEAR);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  void set(int x, int y, int color) {
    if (x >= 0 && x < width && y >= 0 && y < height) {
      colors[y * width + x] = color;
    }
  }

  /** Paints the outermost half characters of a rectangle. */
  void rim(int left, int top, int wide, int high, int color) {
    for (int i = 0; i < wide; i++) {
      set(left + i, top, color);
      set(left + i, top + high - 1, color);
    }
    for (int i = 0; i < high; i++) {
      set(left, top + i, color);
      set(left + wide - 1, top + i, color);
    }
  }

  int get(int x, int y) {
    return x >= 0 && x < width && y >= 0 && y < height ? colors[y * width + x] : CLEAR;
  }

  /** Whether nothing is painted in a whole cell. */
  boolean free(int column, int row) {
    return get(column, 2 * row) == CLEAR && get(column, 2 * row + 1) == CLEAR;
  }

  /** Writes what is painted as half blocks. */
  void flush(CellBuffer out, int x0, int y0) {
    for (int row = 0; row < height / 2; row++) {
      for (int x = 0; x < width; x++) {
        int upper = get(x, 2 * row);
        int lower = get(x, 2 * row + 1);
        if (upper != CLEAR && upper == lower) {
          out.set(x0 + x, y0 + row, ' ', upper, upper, false);
        } else if (upper != CLEAR) {
          out.set(x0 + x, y0 + row, '▀', upper, lower == CLEAR ? CellBuffer.KEEP : lower, false);
        } else if (lower != CLEAR) {
          out.set(x0 + x, y0 + row, '▄', lower, CellBuffer.KEEP, false);
        }
      }
    }
  }
}
