package dev.kernelscope.render.opengl.window;

import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;

/** The cheat sheet: a card in the middle of the window that names every key. */
final class SheetPainter {

  private static final float WIDTH = 400;
  private static final float LINE = 22;
  private static final float PADDING = 20;
  private static final float KEYS = 150;

  private SheetPainter() {}

  static void draw(Painter painter, Look look, float width, float height) {
    float tall = PADDING * 2 + 24 + Keys.SHEET.size() * LINE;
    Rect card = new Rect((width - WIDTH) / 2, Math.max(4, (height - tall) / 2), WIDTH, tall);
    painter.box(0, 0, width, height, 0, look.of(Token.BG).faded(0.62f));
    painter.box(card.x(), card.y(), card.width(), card.height(), 12, look.of(Token.PANEL));
    painter.border(card.x(), card.y(), card.width(), card.height(), 12, 1, look.of(Token.LINE2));
    float y = card.y() + PADDING + 14;
    painter.text(Type.HEADING, "Keys and pointer", card.x() + PADDING, y, Align.START, look.of(Tint.HIGH));
    y += 10;
    for (Keys.Line line : Keys.SHEET) {
      y += LINE;
      painter.text(Type.RUNNING, line.keys(), card.x() + PADDING, y, Align.START, look.of(Tint.HIGH));
      painter.text(Type.BODY, line.text(), card.x() + PADDING + KEYS, y, Align.START, look.of(Tint.MID));
    }
  }
}
