package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.render.spi.LivePath;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.look.Wrap;
import dev.kernelscope.render.opengl.widget.Paint;
import java.util.Optional;

/** The field in which the path of a file is typed, over what its folder offers. */
final class PathCard {

  private static final float WIDEST = 560;
  private static final float PADDING = 20;
  private static final float ROW = 24;
  private static final int MOST_ROWS = 9;
  private static final String CURSOR = "▏";

  private final Kit kit;

  PathCard(Kit kit) {
    this.kit = kit;
  }

  void lay(LivePath path, Rect window, float top) {
    kit.out.box(new Rect(window.x(), top, window.width(), window.bottom() - top), 0,
        Paint.of(Token.BG).faded(0.62f));
    kit.out.spot(window, new LiveTarget.Button(Command.CLOSE), "");
    float width = Math.min(WIDEST, window.width() - 2 * PADDING);
    int rows = (int) Math.clamp((window.bottom() - top - 200) / ROW, 1, MOST_ROWS);
    float height = 128 + rows * ROW;
    Rect card = new Rect((window.width() - width) / 2, top + Math.max(8, (window.bottom() - top - height) / 4), width,
        height);
    kit.card(card, 12, 1, Paint.of(Token.LINE2));
    Rect inner = new Rect(card.x() + PADDING, card.y() + 14, width - 2 * PADDING, 0);
    kit.text(Type.HEADING, "Open", inner.x(), inner.y(), 22, Align.START, Paint.of(Tint.HIGH));
    kit.text(Type.CONTROL, path.wanted(), inner.x() + 52, inner.y() + 1, 22,
        Align.START, Paint.of(Tint.LOW));
    field(path, new Rect(inner.x(), inner.y() + 32, inner.width() - 76, 30));
    Rect open = new Rect(inner.right() - 68, inner.y() + 32, 68, 30);
    kit.button(Optional.empty(), "Open", "", open, Kit.Weight.PRIMARY, new LiveTarget.Button(Command.OPEN), "Enter");
    offers(path, new Rect(inner.x(), inner.y() + 70, inner.width(), rows * ROW), rows);
    kit.text(Kit.SEGMENT, "Tab completes · ↑ ↓ choose · Ctrl V pastes · Esc closes", inner.x(),
        card.bottom() - 32, 22, Align.START, Paint.of(Tint.LOW));
  }

  private void field(LivePath path, Rect at) {
    kit.out.box(at, 5, Paint.of(Token.RAISED));
    kit.out.border(at, 5, 2, Paint.of(Token.FOCUS));
    kit.text(Type.FACTOR, end(path.text(), at.width() - 24) + CURSOR, at.x() + 10, at.y(), at.height(), Align.START,
        Paint.of(Tint.HIGH));
  }

  /** The end of a text that is too long for its place. */
  private String end(String text, float room) {
    String shown = text;
    while (kit.letters.width(Type.FACTOR, shown) > room) {
      shown = "…" + shown.substring(Math.min(shown.length(), shown.startsWith("…") ? 2 : 1));
    }
    return shown;
  }

  private void offers(LivePath path, Rect area, int rows) {
    if (path.offers().isEmpty()) {
      kit.text(Type.CONTROL, "Nothing to open begins like this", area.x() + 8, area.y(), ROW, Align.START,
          Paint.of(Tint.LOW));
      return;
    }
    int first = Math.clamp(path.marked() - rows + 1L, 0, Math.max(0, path.offers().size() - rows));
    for (int i = first; i < Math.min(first + rows, path.offers().size()); i++) {
      Rect at = new Rect(area.x(), area.y() + (i - first) * ROW, area.width() - 10, ROW);
      String name = path.offers().get(i);
      if (i == path.marked()) {
        kit.out.box(at, 5, Paint.of(Token.RAISED2));
        kit.out.border(at, 5, 2, Paint.of(Token.FOCUS));
      }
      kit.text(Type.CONTROL, Wrap.shortened(kit.letters, Type.CONTROL, name, at.width() - 16), at.x() + 8, at.y(),
          ROW, Align.START, Paint.of(name.endsWith("/") ? Tint.MID : Tint.HIGH));
      kit.out.spot(at, new LiveTarget.Offer(i), "");
    }
    kit.scrollBar(area, first, rows, path.offers().size());
  }
}
