package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveHelp;
import dev.kernelscope.engine.render.spi.LiveKey;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import java.util.ArrayList;
import java.util.List;

/** The cheat sheet: a card in the middle of the window that names every key, in as many columns as fit. */
final class HelpPainter {

  private static final float COLUMN = 290;
  private static final float LINE = 19;
  private static final float PADDING = 20;
  private static final float KEYS = 92;

  private HelpPainter() {}

  /** A line; without words it is a group's name. */
  private record Line(String keys, String words) {}

  static void draw(Painter painter, Look look, LiveHelp help, float width, float height) {
    List<Line> lines = lines(help);
    int most = Math.max(1, (int) ((height - 3 * PADDING - 30) / LINE));
    int columns = Math.clamp((int) ((width - 2 * PADDING) / COLUMN), 1, (lines.size() + most - 1) / most);
    int rows = Math.min(most, (lines.size() + columns - 1) / columns);
    float wide = columns * COLUMN + PADDING;
    float tall = 2 * PADDING + 26 + rows * LINE;
    Rect card = new Rect((width - wide) / 2, Math.max(4, (height - tall) / 2), wide, tall);
    painter.box(0, 0, width, height, 0, look.of(Token.BG).faded(0.62f));
    painter.box(card.x(), card.y(), card.width(), card.height(), 12, look.of(Token.PANEL));
    painter.border(card.x(), card.y(), card.width(), card.height(), 12, 1, look.of(Token.LINE2));
    painter.text(Type.HEADING, "Keys", card.x() + PADDING, card.y() + PADDING + 12, Align.START, look.of(Tint.HIGH));
    int first = Math.clamp(help.scroll(), 0, Math.max(0, lines.size() - rows * columns));
    for (int i = first; i < Math.min(lines.size(), first + rows * columns); i++) {
      float x = card.x() + PADDING + (i - first) / rows * COLUMN;
      float y = card.y() + PADDING + 38 + (i - first) % rows * LINE;
      line(painter, look, lines.get(i), x, y);
    }
  }

  private static List<Line> lines(LiveHelp help) {
    List<Line> lines = new ArrayList<>();
    for (LiveHelp.Group group : help.groups()) {
      lines.add(new Line(group.name(), ""));
      for (LiveKey key : group.keys()) {
        lines.add(new Line(key.keys(), key.words()));
      }
    }
    return lines;
  }

  private static void line(Painter painter, Look look, Line line, float x, float y) {
    if (line.words().isEmpty()) {
      painter.text(Type.bold(Type.LEGEND), line.keys(), x, y, Align.START, look.of(Tint.LOW));
      return;
    }
    painter.text(Type.RUNNING, line.keys(), x, y, Align.START, look.of(Tint.HIGH));
    painter.text(Type.CONTROL, line.words(), x + KEYS, y, Align.START, look.of(Tint.MID));
  }
}
