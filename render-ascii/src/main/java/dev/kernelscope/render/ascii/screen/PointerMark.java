package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.render.spi.LivePointer;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.render.ascii.cells.CellBuffer;
import dev.kernelscope.render.ascii.view.Area;
import java.util.Optional;

/** Marks what the user points at wherever it stands in a table: half characters at both sides of its number. */
final class PointerMark {

  private PointerMark() {}

  static LiveTarget.Cell target(LivePointer pointer) {
    return new LiveTarget.Cell(pointer.role(), pointer.plane(), pointer.row(), pointer.column());
  }

  static void draw(Pen pen, Optional<LivePointer> pointer) {
    if (pointer.isEmpty()) {
      return;
    }
    for (Area area : pen.targets().of(target(pointer.get()))) {
      if (area.height() == 1 && area.width() > 1) {
        mark(pen, area);
      }
    }
  }

  private static void mark(Pen pen, Area area) {
    int color = pen.palette().focus();
    int last = area.x() + area.width() - 1;
    side(pen, area.x(), area.y(), '▌', color);
    if (last + 1 < pen.out().columns()) {
      side(pen, last + 1, area.y(), '▌', color);
    }
  }

  /** A number that reaches to its cell's edge keeps all its digits. */
  private static void side(Pen pen, int x, int y, char sign, int color) {
    char there = pen.out().character(x, y);
    if (there == ' ' || there == '▌' || there == '[' || there == ']') {
      pen.out().set(x, y, sign, color, CellBuffer.KEEP, true);
    }
  }
}
