package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.render.spi.LiveHelp;
import dev.kernelscope.engine.render.spi.LiveKey;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import java.util.ArrayList;
import java.util.List;

/** All keys, group by group, in as many columns as the screen has. */
final class HelpScreen {

  private static final int LEAST_COLUMN = 38;

  private final Pen pen;
  private final LiveHelp help;

  HelpScreen(Pen pen, LiveHelp help) {
    this.pen = pen;
    this.help = help;
  }

  void draw() {
    int width = pen.out().columns();
    int height = pen.out().rows();
    new Bars(pen).header("Keys", width < 40 ? "" : "any other key closes");
    int columns = Math.clamp(width / LEAST_COLUMN, 1, 4);
    int room = height - 3;
    int pitch = (width - 1) / columns;
    List<List<Span>> lines = lines(pitch - 2, columns * room);
    int rows = Math.max(1, (lines.size() + columns - 1) / columns);
    boolean cut = rows > room;
    int perColumn = cut ? room : Math.min(room, balanced(lines, columns, room));
    int from = cut ? Math.clamp(help.scroll(), 0, Math.max(0, lines.size() - columns * room)) : 0;
    for (int i = 0; i < columns * perColumn && from + i < lines.size(); i++) {
      pen.put(1 + i / perColumn * pitch, 2 + i % perColumn, lines.get(from + i), (i / perColumn + 1) * pitch);
    }
    if (cut) {
      pen.put(1, height - 1, from + columns * room < lines.size() ? "↓ for more" : "↑ back", Tint.KERNEL);
    }
  }

  /** Lines a column so that no heading stands alone at a column's end. */
  private static int balanced(List<List<Span>> lines, int columns, int room) {
    int least = (lines.size() + columns - 1) / columns;
    for (int rows = least; rows < room; rows++) {
      boolean good = true;
      for (int c = 1; c < columns && c * rows < lines.size(); c++) {
        List<Span> last = lines.get(c * rows - 1);
        good &= last.isEmpty() || last.getFirst().text().startsWith(" ");
      }
      if (good) {
        return rows;
      }
    }
    return least;
  }

  private List<List<Span>> lines(int width, int room) {
    List<List<Span>> lines = new ArrayList<>();
    int widest = help.groups().stream().flatMap(g -> g.keys().stream()).mapToInt(k -> k.keys().length()).max()
        .orElse(1);
    int keys = help.groups().stream().mapToInt(g -> g.keys().size() + 1).sum();
    boolean spaced = keys + help.groups().size() <= room;
    for (LiveHelp.Group group : help.groups()) {
      if (spaced && !lines.isEmpty()) {
        lines.add(List.of());
      }
      lines.add(List.of(Span.strong(group.name(), Tint.OUTPUT)));
      for (LiveKey key : group.keys()) {
        String pad = " ".repeat(Math.max(1, widest + 2 - key.keys().length()));
        lines.add(List.of(Span.strong("  " + key.keys(), Tint.HIGH), Span.words(pad + Bars.cut(key.words(),
            width - widest - 4), Tint.MID)));
      }
    }
    return lines;
  }
}
