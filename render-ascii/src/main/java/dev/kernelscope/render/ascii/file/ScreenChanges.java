package dev.kernelscope.render.ascii.file;

import dev.kernelscope.render.ascii.cells.CellBuffer;

/** What a terminal must be sent so that it shows the next screen where it shows another: only the cells that differ. */
public final class ScreenChanges {

  private static final String ESCAPE = "\u001b[";
  /** Cells that stay are written again where moving over them would take more characters. */
  private static final int SHORTEST_MOVE = 4;

  private ScreenChanges() {}

  /**
   * The characters to send; empty where nothing differs. They leave the terminal in its usual state.
   *
   * @param before what is shown; null, or a screen of another size, for everything anew
   * @param after what to show
   */
  public static String between(CellBuffer before, CellBuffer after) {
    StringBuilder out = new StringBuilder();
    Ansi ansi = new Ansi(out);
    boolean all = before == null || before.columns() != after.columns() || before.rows() != after.rows();
    if (all) {
      out.append(ESCAPE).append("0m").append(ESCAPE).append("2J");
    }
    for (int y = 0; y < after.rows(); y++) {
      int x = 0;
      int end = all ? after.end(y) : after.columns();
      while (x < end) {
        if (!all && before.same(after, x, y)) {
          x++;
          continue;
        }
        int to = all ? end : runEnd(before, after, x, y);
        out.append(ESCAPE).append(y + 1).append(';').append(x + 1).append('H');
        ansi.run(after, x, to, y);
        x = to;
      }
    }
    ansi.reset();
    return out.toString();
  }

  private static int runEnd(CellBuffer before, CellBuffer after, int x, int y) {
    int end = x + 1;
    for (int i = end; i < after.columns() && i - end < SHORTEST_MOVE; i++) {
      if (!before.same(after, i, y)) {
        end = i + 1;
      }
    }
    return end;
  }
}
