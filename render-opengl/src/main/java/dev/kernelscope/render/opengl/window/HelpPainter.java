package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.render.spi.LiveHelp;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.desk.HelpColumns;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import java.util.List;

/** The cheat sheet: a card in the middle of the window that names every key, in as many columns as fit. */
final class HelpPainter {

  private static final float COLUMN = 290;
  private static final float LINE = 19;
  private static final float PADDING = 20;
  private static final float KEYS = 92;

  private HelpPainter() {}

  static void draw(Painter painter, Look look, LiveHelp help, float width, float height) {
    int most = Math.max(2, (int) ((height - 3 * PADDING - 30) / LINE));
    int room = Math.max(1, (int) ((width - 2 * PADDING) / COLUMN));
    List<List<HelpColumns.Line>> all = HelpColumns.of(help, room, most);
    int columns = all.size();
    int rows = all.stream().mapToInt(List::size).max().orElse(1);
    float wide = columns * COLUMN + PADDING;
    float tall = 2 * PADDING + 26 + rows * LINE;
    Rect card = new Rect((width - wide) / 2, Math.max(4, (height - tall) / 2), wide, tall);
    painter.box(0, 0, width, height, 0, look.of(Token.BG).faded(0.62f));
    painter.box(card.x(), card.y(), card.width(), card.height(), 12, look.of(Token.PANEL));
    painter.border(card.x(), card.y(), card.width(), card.height(), 12, 1, look.of(Token.LINE2));
    painter.text(Type.HEADING, "Keys", card.x() + PADDING, card.y() + PADDING + 12, Align.START, look.of(Tint.HIGH));
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < all.get(c).size(); r++) {
        line(painter, look, all.get(c).get(r), card.x() + PADDING + c * COLUMN, card.y() + PADDING + 38 + r * LINE);
      }
    }
  }

  private static void line(Painter painter, Look look, HelpColumns.Line line, float x, float y) {
    if (line.heading()) {
      painter.text(Type.bold(Type.LEGEND), line.keys(), x, y, Align.START, look.of(Tint.LOW));
      return;
    }
    painter.text(Type.RUNNING, line.keys(), x, y, Align.START, look.of(Tint.HIGH));
    painter.text(Type.CONTROL, line.words(), x + KEYS, y, Align.START, look.of(Tint.MID));
  }
}
