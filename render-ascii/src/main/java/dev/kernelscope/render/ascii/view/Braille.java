package dev.kernelscope.render.ascii.view;

import dev.kernelscope.render.ascii.cells.CellBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines of dots, two by four in a cell, only in cells where nothing is painted. Of two colours in a cell the first
 * stays.
 */
final class Braille {

  private static final int[][] BITS = {{0, 1, 2, 6}, {3, 4, 5, 7}};
  private static final int STEPS = 8;

  private final Pixels pixels;
  private final Map<Integer, Dots> cells = new TreeMap<>();

  Braille(Pixels pixels) {
    this.pixels = pixels;
  }

  private record Dots(int pattern, int color) {}

  /**
   * Draws a line in pixels.
   *
   * @param drawn how much of it, from 0 to 1
   * @param dash dots on and off in turn, counted along the line; 0 for an unbroken line
   */
  void line(double x0, double y0, double x1, double y1, int color, double drawn, int dash) {
    int steps = Math.max(1, (int) Math.ceil(STEPS * Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))));
    double length = Math.hypot((x1 - x0) * 2, (y1 - y0) * 2);
    for (int i = 0; i <= steps * drawn; i++) {
      double share = (double) i / steps;
      if (dash == 0 || (int) (share * length / dash) % 2 == 0) {
        dot(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share, color);
      }
    }
  }

  private void dot(double x, double y, int color) {
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y / 2);
    if (column < 0 || column >= pixels.width() || row < 0 || 2 * row >= pixels.height() || !pixels.free(column, row)) {
      return;
    }
    int bit = BITS[(int) ((x - column) * 2)][(int) ((y / 2 - row) * 4)];
    cells.merge(row * pixels.width() + column, new Dots(1 << bit, color), (a, b) ->
        new Dots(a.pattern | b.pattern, a.color));
  }

  void flush(CellBuffer out, int x0, int y0) {
    cells.forEach((at, dots) ->
        out.set(x0 + at % pixels.width(), y0 + at / pixels.width(), (char) (0x2800 + dots.pattern), dots.color,
        CellBuffer.KEEP, false));
  }
}
