package dev.kernelscope.render.ascii.plain;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Mark;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.TileState;
import dev.kernelscope.render.ascii.content.Ascii;
import dev.kernelscope.render.ascii.content.Density;
import dev.kernelscope.render.ascii.content.TileText;
import dev.kernelscope.render.ascii.content.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * A plane's numbers in columns, right-aligned. Before each number stands a space, or a bracket where cells that stand
 * out begin; another follows the last one, see {@link Brackets}. {@code /} marks padding, {@code x} what the floor
 * drops, {@code _} what is not yet computed.
 */
final class Table {

  private static final String MORE = "...";
  /** Larger kernels than this are cut: the frame should stay one that can be read. */
  private static final int MOST_ROWS = 24;

  private final Block block;
  private final Window rows;
  private final Window columns;
  private final int cell;
  private final String title;

  Table(String title, Block block, int width) {
    this.block = block;
    this.cell = 1 + widest(block);
    int[] current = extent(block);
    this.rows = Window.around(block.rows(), MOST_ROWS, current[0], current[1]);
    int room = (width - 1) / cell;
    this.columns = block.columns() <= room ? Window.around(block.columns(), room, 0, 0)
        : Window.around(block.columns(), Math.max(1, (width - 1 - 2 * MORE.length()) / cell), current[2], current[3]);
    this.title = Ascii.cut(title + cuts(), width);
  }

  private String cuts() {
    Block.Indices indices = block.indices();
    int firstRow = indices == null ? 0 : indices.firstRow();
    int firstColumn = indices == null ? 0 : indices.firstColumn();
    return (rows.cut() ? ", rows " + (firstRow + rows.from()) + " to " + (firstRow + rows.to() - 1) : "")
        + (columns.cut() ? ", columns " + (firstColumn + columns.from()) + " to " + (firstColumn + columns.to() - 1)
        : "");
  }

  private static int widest(Block block) {
    int most = 1;
    for (int i = 0; i < block.rows() * block.columns(); i++) {
      most = Math.max(most, text(block.tile(i / block.columns(), i % block.columns())).length());
    }
    // One column more than a digit needs keeps numbers apart where nothing stands between them.
    return Math.max(2, most);
  }

  private static String text(Tile tile) {
    if (!Density.shown(tile)) {
      return "_";
    }
    String mark = tile.state() == TileState.PADDING ? "/" : tile.state() == TileState.DROPPED ? "x" : "";
    return mark + TileText.of(tile);
  }

  /** First and last row and column of the selected cell or the current ones; all zero where there are none. */
  private static int[] extent(Block block) {
    int[] e = {Integer.MAX_VALUE, -1, Integer.MAX_VALUE, -1};
    for (int r = 0; r < block.rows(); r++) {
      for (int c = 0; c < block.columns(); c++) {
        Tile tile = block.tile(r, c);
        if (tile.mark() == Mark.SELECTED) {
          return new int[] {r, r, c, c};
        }
        if (tile.current()) {
          e = new int[] {Math.min(e[0], r), Math.max(e[1], r), Math.min(e[2], c), Math.max(e[3], c)};
        }
      }
    }
    return e[1] < 0 ? new int[4] : e;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    if (rows.cutBefore()) {
      lines.add(MORE);
    }
    for (int r = rows.from(); r < rows.to(); r++) {
      lines.add(row(r));
    }
    if (rows.cutAfter()) {
      lines.add(MORE);
    }
    return lines;
  }

  private String row(int r) {
    StringBuilder line = new StringBuilder(columns.cutBefore() ? MORE : "");
    Brackets open = Brackets.NONE;
    for (int c = columns.from(); c < columns.to(); c++) {
      Brackets now = Brackets.of(block.tile(r, c));
      line.append(Brackets.between(open, now));
      open = now;
      String text = text(block.tile(r, c));
      line.append(" ".repeat(cell - 1 - text.length())).append(text);
    }
    return line.append(open == Brackets.NONE ? "" : open.close()).append(columns.cutAfter() ? MORE : "").toString();
  }
}
