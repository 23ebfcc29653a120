package dev.kernelscope.render.ascii.file;

import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.cells.CellColor;

/**
 * Characters with colours as escape sequences of ECMA-48 ("select graphic rendition"). Only what changes from one
 * character to the next is written.
 */
public final class Ansi {

  private static final String ESCAPE = "\u001b[";

  private final StringBuilder out;
  private int foreground = CellColor.NONE;
  private int background = CellColor.NONE;
  private boolean bold;

  /** Writes to a buffer, from a terminal's usual state. */
  public Ansi(StringBuilder out) {
    this.out = out;
  }

  /** A whole grid: each line begins and ends in the usual state, so that any lines of it can be shown. */
  public static String text(CellBuffer cells) {
    StringBuilder out = new StringBuilder();
    Ansi ansi = new Ansi(out);
    for (int y = 0; y < cells.rows(); y++) {
      ansi.run(cells, 0, cells.end(y), y);
      ansi.reset();
      out.append('\n');
    }
    return out.toString();
  }

  /** The cells of a line from {@code from} to before {@code to}. */
  public void run(CellBuffer cells, int from, int to, int y) {
    for (int x = from; x < to; x++) {
      char c = cells.character(x, y);
      boolean blank = c == ' ';
      style(blank ? foreground : cells.foreground(x, y), cells.background(x, y), blank ? bold : cells.bold(x, y));
      out.append(c);
    }
  }

  /** Back to the usual state, if it is not there. */
  public void reset() {
    if (foreground != CellColor.NONE || background != CellColor.NONE || bold) {
      out.append(ESCAPE).append("0m");
      foreground = CellColor.NONE;
      background = CellColor.NONE;
      bold = false;
    }
  }

  private void style(int newForeground, int newBackground, boolean newBold) {
    StringBuilder codes = new StringBuilder();
    if (newBold != bold) {
      codes.append(newBold ? ";1" : ";22");
    }
    if (newForeground != foreground) {
      codes.append(code(newForeground, 30));
    }
    if (newBackground != background) {
      codes.append(code(newBackground, 40));
    }
    if (!codes.isEmpty()) {
      out.append(ESCAPE).append(codes, 1, codes.length()).append('m');
      foreground = newForeground;
      background = newBackground;
      bold = newBold;
    }
  }

  private static String code(int color, int base) {
    int value = CellColor.value(color);
    if (color == CellColor.NONE) {
      return ";" + (base + 9);
    }
    if (CellColor.is16(color)) {
      return ";" + (value < 8 ? base + value : base + 60 + value - 8);
    }
    if (CellColor.is256(color)) {
      return ";" + (base + 8) + ";5;" + value;
    }
    return ";" + (base + 8) + ";2;" + (value >> 16) + ";" + (value >> 8 & 255) + ";" + (value & 255);
  }
}
