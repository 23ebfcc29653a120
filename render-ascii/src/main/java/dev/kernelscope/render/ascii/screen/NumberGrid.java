package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Mark;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.TileState;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.content.Density;
import dev.kernelscope.render.ascii.content.Patch;
import dev.kernelscope.render.ascii.content.TileText;
import dev.kernelscope.render.ascii.content.Window;
import dev.kernelscope.render.ascii.palette.Palette;

/** A plane's numbers on their colours, in columns of equal width; a part of the plane where not all of it has room. */
final class NumberGrid {

  private static final double PALEST = 0.62;

  private final Block block;
  private final Window rows;
  private final Window columns;
  private final int cell;

  /**
   * A grid.
   *
   * @param least columns of a cell, at least
   * @param width columns that there are
   * @param height lines that there are
   */
  NumberGrid(Block block, int least, int width, int height) {
    this.block = block;
    int brackets = block.role() == Role.OUTPUT ? 2 : 1;
    this.cell = Math.max(least, TileText.widest(block) + brackets);
    int[] e = current(block);
    this.rows = Window.around(block.rows(), Math.max(1, height), e[0], e[1]);
    this.columns = Window.around(block.columns(), Math.max(1, width / cell), e[2], e[3]);
  }

  private static int[] current(Block block) {
    int[] e = {Integer.MAX_VALUE, -1, Integer.MAX_VALUE, -1};
    for (int r = 0; r < block.rows(); r++) {
      for (int c = 0; c < block.columns(); c++) {
        if (block.tile(r, c).mark() == Mark.SELECTED) {
          return new int[] {r, r, c, c};
        }
        if (block.tile(r, c).current()) {
          e = new int[] {Math.min(e[0], r), Math.max(e[1], r), Math.min(e[2], c), Math.max(e[3], c)};
        }
      }
    }
    return e[1] < 0 ? new int[4] : e;
  }

  int width() {
    return (columns.to() - columns.from()) * cell;
  }

  int height() {
    return rows.to() - rows.from();
  }

  /** Whether rows or columns are left out. */
  boolean cut() {
    return rows.cut() || columns.cut();
  }

  void draw(Pen pen, Frame frame, int x, int y) {
    for (int r = rows.from(); r < rows.to(); r++) {
      for (int c = columns.from(); c < columns.to(); c++) {
        int left = x + (c - columns.from()) * cell;
        tile(pen, left, y + r - rows.from(), block.tile(r, c));
        pen.hits().addCell(frame, block, r, c, left, y + r - rows.from(), cell, 1);
      }
    }
    if (frame.tip().isPresent()) {
      marks(pen, x, y);
    }
  }

  /** Half characters before and after cells that a selection marks, where there is no digit in the way. */
  private void marks(Pen pen, int x, int y) {
    for (int r = rows.from(); r < rows.to(); r++) {
      Mark before = Mark.NONE;
      for (int c = columns.from(); c <= columns.to(); c++) {
        Mark mark = c < columns.to() ? block.tile(r, c).mark() : Mark.NONE;
        if (mark != before || mark == Mark.SELECTED) {
          Tile tinted = block.tile(r, mark == Mark.NONE ? c - 1 : c);
          boolean selected = mark == Mark.SELECTED || before == Mark.SELECTED;
          side(pen, x + (c - columns.from()) * cell, y + r - rows.from(),
              selected ? pen.palette().focus() : pen.palette().text(tinted.outline().tint()));
        }
        before = mark;
      }
    }
  }

  private static void side(Pen pen, int x, int y, int color) {
    if (x < pen.out().columns() && " ▌[]╱".indexOf(pen.out().character(x, y)) >= 0) {
      pen.out().set(x, y, '▌', color, CellBuffer.KEEP, true);
    }
  }

  private void tile(Pen pen, int x, int y, Tile tile) {
    Palette palette = pen.palette();
    CellBuffer out = pen.out();
    if (!Density.shown(tile)) {
      pen.put(x, y, centred("·"), Tint.LINE);
      if (tile.current()) {
        brackets(pen, x, y, CellBuffer.KEEP);
      }
      return;
    }
    boolean padding = tile.state() == TileState.PADDING;
    int face = padding ? palette.empty() : palette.face(block.range(), tile.value());
    face = tile.state() == TileState.DROPPED ? palette.dropped(face) : face;
    int ink = padding ? palette.text(tile.current() ? Tint.HIGH : Tint.MID)
        : palette.ink(face, tile.current() ? 1 : Math.max(PALEST, TileText.opacity(tile)));
    out.put(x, y, centred(TileText.of(tile)), ink, face, tile.current());
    if (padding || tile.state() == TileState.DROPPED) {
      out.put(x, y, padding ? "╱" : "╳", palette.text(padding ? Tint.LOW : Tint.KERNEL), face, false);
    }
    if (tile.current() && block.role() == Role.OUTPUT) {
      brackets(pen, x, y, face);
    }
  }

  private void brackets(Pen pen, int x, int y, int face) {
    if (cell > 3 && block.role() == Role.OUTPUT) {
      pen.out().put(x, y, "[", pen.palette().text(Tint.OUTPUT), face, true);
      pen.out().put(x + cell - 1, y, "]", pen.palette().text(Tint.OUTPUT), face, true);
    }
  }

  private String centred(String text) {
    int right = Math.max(0, cell - text.length()) / 2;
    int left = Math.max(0, cell - text.length() - right);
    return " ".repeat(left) + text + " ".repeat(right);
  }

  /** The rim at the left and right of the patch: half characters, so that no number is covered. */
  void patch(Pen pen, int x, int y, Patch patch) {
    int color = pen.palette().text(Tint.KERNEL);
    for (int r = Math.max(patch.row(), rows.from()); r < Math.min(patch.row() + patch.rows(), rows.to()); r++) {
      for (int c : new int[] {patch.column(), patch.column() + patch.columns()}) {
        if (c >= columns.from() && c <= columns.to()) {
          int at = x + (c - columns.from()) * cell;
          boolean inside =
              pen.out().character(Math.min(at, pen.out().columns() - 1), y + r - rows.from()) == ' '
              || c == columns.to();
          if (inside) {
            pen.out().set(at, y + r - rows.from(), '▌', color, CellBuffer.KEEP, c == patch.column());
          }
        }
      }
    }
  }
}
