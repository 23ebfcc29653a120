package dev.kernelscope.render.ascii.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A sheet of characters to draw on; what is outside is cut off. */
final class Canvas {

  private final char[][] rows;

  Canvas(int width, int height) {
    rows = new char[height][width];
    for (char[] row : rows) {
      Arrays.fill(row, ' ');
    }
  }

  void put(int x, int y, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (y >= 0 && y < rows.length && x + i >= 0 && x + i < rows[y].length) {
        rows[y][x + i] = text.charAt(i);
      }
    }
  }

  private void fill(int x, int y, char c) {
    if (y >= 0 && y < rows.length && x >= 0 && x < rows[y].length && rows[y][x] == ' ') {
      rows[y][x] = c;
    }
  }

  /**
   * Draws a line from left to right between columns, on free characters only. Within a row the height is told by three
   * signs ({@code '} high, {@code -} in the middle, {@code .} low), between rows by slashes.
   *
   * @param y0 height at the left end, in rows from the top; {@code 2.5} is the middle of row 2
   */
  void line(int x0, double y0, int x1, double y1) {
    for (int x = x0; x < x1; x++) {
      double from = y0 + (y1 - y0) * (x - x0) / (x1 - x0);
      double to = y0 + (y1 - y0) * (x + 1 - x0) / (x1 - x0);
      int upper = (int) Math.floor(Math.min(from, to));
      int lower = (int) Math.floor(Math.max(from, to) - 1e-9);
      double middle = (from + to) / 2;
      double steep = Math.abs(to - from);
      if (steep < 0.6) {
        int row = (int) Math.floor(middle);
        double within = middle - row;
        fill(x, row, within < 1 / 3.0 ? '\'' : within < 2 / 3.0 ? '-' : '.');
      } else if (steep < 1.5) {
        fill(x, (int) Math.floor(middle), to < from ? '/' : '\\');
      } else {
        for (int row = upper; row <= lower; row++) {
          fill(x, row, '|');
        }
      }
    }
  }

  /** The lines without trailing spaces, and without empty lines above and below. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (char[] row : rows) {
      lines.add(new String(row).stripTrailing());
    }
    while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
      lines.removeFirst();
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }
}
