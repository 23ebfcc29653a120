package dev.kernelscope.render.ascii.cells;

import dev.kernelscope.engine.scene.style.Rgb;

/**
 * One grid giving way to another, cell by cell: colours of 24 bits blend; a character that is replaced sinks into its
 * background, changes at the half and rises again, so that no two are ever read at once. Colours of a table and the
 * terminal's own have nothing between them: such cells, and with them a screen without colours, change at the half.
 */
public final class CellFade {

  private static final double HALF = 0.5;

  private final CellBuffer from;
  private final CellBuffer to;
  private final double share;

  private CellFade(CellBuffer from, CellBuffer to, double share) {
    this.from = from;
    this.to = to;
    this.share = share;
  }

  /**
   * A grid between two.
   *
   * @param from what goes
   * @param to what comes, of the same size
   * @param share how much of {@code to} is there, from 0 to 1
   */
  public static CellBuffer between(CellBuffer from, CellBuffer to, double share) {
    if (from.columns() != to.columns() || from.rows() != to.rows()) {
      throw new IllegalArgumentException("a screen of " + from.columns() + "x" + from.rows()
          + " cells cannot become one of " + to.columns() + "x" + to.rows());
    }
    return new CellFade(from, to, share).mixed();
  }

  private CellBuffer mixed() {
    CellBuffer out = new CellBuffer(to.columns(), to.rows());
    for (int y = 0; y < out.rows(); y++) {
      for (int x = 0; x < out.columns(); x++) {
        cell(out, x, y);
      }
    }
    return out;
  }

  private void cell(CellBuffer out, int x, int y) {
    CellBuffer near = share < HALF ? from : to;
    int background = blend(from.background(x, y), to.background(x, y), share);
    int foreground;
    if (from.character(x, y) == to.character(x, y) && from.bold(x, y) == to.bold(x, y)) {
      foreground = blend(from.foreground(x, y), to.foreground(x, y), share);
    } else {
      double gone = share < HALF ? share / HALF : (1 - share) / HALF;
      int ink = near.foreground(x, y);
      foreground = mixes(ink) && mixes(background) ? blend(ink, background, gone) : ink;
    }
    out.set(x, y, near.character(x, y), foreground, background, near.bold(x, y));
  }

  private static int blend(int before, int after, double share) {
    if (mixes(before) && mixes(after)) {
      return CellColor.of(Rgb.of(before).mix(Rgb.of(after), share));
    }
    return share < HALF ? before : after;
  }

  private static boolean mixes(int color) {
    return color != CellColor.NONE && !CellColor.is256(color) && !CellColor.is16(color);
  }
}
