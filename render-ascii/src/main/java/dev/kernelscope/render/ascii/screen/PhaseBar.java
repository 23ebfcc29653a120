package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Dock;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.palette.Palette;

/** The phases of a step as pieces of a bar, and under it a tick a step. */
final class PhaseBar {

  private final Pen pen;
  private final int left;
  private final int width;

  PhaseBar(Pen pen) {
    this.pen = pen;
    this.left = 1;
    this.width = pen.out().columns() - 2;
  }

  void phases(int y, Dock dock) {
    for (Dock.Piece piece : dock.phases()) {
      int from = left + (int) Math.round(width * piece.start());
      int to = left + (int) Math.round(width * piece.end());
      if (piece.label().isEmpty()) {
        pen.put(from, y, "─".repeat(to - from), Tint.LINE);
      } else {
        piece(y, from, to, piece, dock.playhead());
      }
    }
  }

  /** The last column of a piece stays free, so that neighbours are told apart. */
  private void piece(int y, int from, int to, Dock.Piece piece, double playhead) {
    int columns = to - from - 1;
    int indent = columns < piece.label().length() + 1 ? 0 : 1;
    boolean over = playhead >= piece.end() - 1e-9;
    double share = over ? 1 : Math.clamp((playhead - piece.start()) / piece.length(), 0, 1);
    boolean current = share > 0 && playhead <= piece.end() + 1e-9;
    for (int i = 0; i < columns; i++) {
      boolean played = i < share * columns;
      Palette.Fill fill = over && !current ? Palette.Fill.DONE : played ? Palette.Fill.PLAYED : Palette.Fill.REST;
      int at = i - indent;
      char c = at >= 0 && at < piece.label().length() ? piece.label().charAt(at) : ' ';
      pen.hits().add(from + i, y, 1, 1,
          new LiveTarget.Within(Math.clamp(piece.start() + piece.length() * (i + 0.5) / columns, 0, 1)));
      pen.out().set(from + i, y, c, pen.palette().fillText(fill), pen.palette().fill(piece.tint(), fill), false);
    }
  }

  /**
   * A tick a step; where steps would be narrower than two columns, one a group.
   *
   * @param names whether the groups' names stand below
   */
  void ticks(int y, Dock dock, boolean names) {
    int groups = Math.max(1, dock.ticks() / Math.max(1, dock.ticksPerGroup()));
    boolean single = dock.ticks() * 2 <= width && dock.ticks() < 120;
    int ticks = single ? dock.ticks() : Math.min(groups, width);
    int current = single ? dock.current()
        : (int) ((long) (dock.current() / Math.max(1, dock.ticksPerGroup())) * ticks / groups);
    for (int i = 0; i < ticks; i++) {
      int from = left + (int) Math.round((double) i * (width - 1) / ticks);
      int to = left + (int) Math.round((double) (i + 1) * (width - 1) / ticks);
      int color =
          i < current ? pen.palette().faded(Tint.OUTPUT) : pen.palette().text(i == current ? Tint.OUTPUT : Tint.LINE);
      for (int x = from; x < to; x++) {
        pen.hits().add(x, y, 1, 1, new LiveTarget.Tick(single ? i
            : (int) Math.min(dock.ticks() - 1L, (long) i * groups / ticks * Math.max(1, dock.ticksPerGroup()))));
        pen.out().set(x, y, x == to - 1 && to - from > 1 ? ' ' : '━', color, CellBuffer.KEEP, false);
      }
    }
    if (names) {
      names(y + 1, dock, single ? dock.ticksPerGroup() : 1, ticks, groups);
    }
  }

  private void names(int y, Dock dock, int perGroup, int ticks, int groups) {
    int end = 0;
    for (int i = 0; i < ticks; i += Math.max(1, perGroup)) {
      int group = perGroup == 1 ? (int) ((long) i * groups / ticks) : i / Math.max(1, perGroup);
      int x = left + (int) Math.round((double) i * (width - 1) / ticks);
      String name = dock.groupName(group);
      if (x >= end && x + name.length() <= left + width) {
        end = pen.put(x, y, name, Tint.LOW) + 2;
      }
    }
  }
}
