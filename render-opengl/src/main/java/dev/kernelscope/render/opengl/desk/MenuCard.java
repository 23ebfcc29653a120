package dev.kernelscope.render.opengl.desk;

import dev.kernelscope.engine.render.spi.LiveMenu;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Icon;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.widget.Paint;

/** The open menu: a card under the button that opened it, with the other menus' titles on it. */
final class MenuCard {

  private static final float ROW = 27;
  private static final float LOWEST_ROW = 16;
  private static final float RULE = 9;
  private static final float TITLES = 34;
  private static final float SIDE = 8;
  private static final float MARK = 24;
  private static final float NARROWEST = 250;
  private static final float DISABLED = 0.42f;

  private final Kit kit;

  MenuCard(Kit kit) {
    this.kit = kit;
  }

  /** Lays it out under the top bar; everything else closes it. */
  void lay(LiveMenu menu, Rect window, float top) {
    kit.out.spot(window, new LiveTarget.Button(Command.CLOSE), "");
    float head = menu.alone() ? SIDE : TITLES + SIDE;
    long rules = menu.entries().stream().filter(LiveMenu.Entry::apart).count();
    float room = window.bottom() - top - 8 - head - SIDE - rules * RULE;
    float row = Math.clamp(room / menu.entries().size(), LOWEST_ROW, ROW);
    float width = Math.min(Math.max(width(menu), titles(menu)), window.width() - 2 * SIDE);
    float height = head + SIDE + rules * RULE + row * menu.entries().size();
    Rect card = new Rect(menu.alone() ? window.right() - SIDE - width : SIDE, top + 4, width, height);
    kit.halo(card, 8);
    kit.card(card, 8, 1, Paint.of(Token.LINE2));
    if (!menu.alone()) {
      head(menu, card);
    }
    float y = card.y() + head;
    for (int i = 0; i < menu.entries().size(); i++) {
      LiveMenu.Entry entry = menu.entries().get(i);
      if (entry.apart()) {
        kit.out.box(new Rect(card.x() + SIDE, y + RULE / 2, width - 2 * SIDE, 1), 0, Paint.of(Token.LINE));
        y += RULE;
      }
      entry(entry, i, i == menu.marked(), new Rect(card.x() + 4, y, width - 8, row));
      y += row;
    }
  }

  private float width(LiveMenu menu) {
    float widest = NARROWEST;
    for (LiveMenu.Entry entry : menu.entries()) {
      widest = Math.max(widest, MARK + 4 * SIDE + kit.letters.width(Type.bold(Type.CONTROL), entry.words()) + 16
          + kit.letters.width(Kit.KEY, entry.key()));
    }
    return widest;
  }

  private float titles(LiveMenu menu) {
    float sum = 2 * SIDE;
    for (String title : menu.titles()) {
      sum += kit.letters.width(Kit.SEGMENT_ON, title) + 22;
    }
    return sum;
  }

  private void head(LiveMenu menu, Rect card) {
    float x = card.x() + SIDE;
    for (int i = 0; i < menu.titles().size(); i++) {
      String title = menu.titles().get(i);
      boolean on = i == menu.open();
      Rect at = new Rect(x, card.y() + 6, kit.letters.width(Kit.SEGMENT_ON, title) + 22, 24);
      if (on) {
        kit.out.box(at, 5, Paint.of(Token.RAISED2));
      }
      kit.text(on ? Kit.SEGMENT_ON : Kit.SEGMENT, title, x + at.width() / 2, at.y(), at.height(), Align.MIDDLE,
          Paint.of(on ? Tint.HIGH : Tint.MID));
      kit.out.spot(at, new LiveTarget.Title(i), "");
      x += at.width();
    }
    kit.out.box(new Rect(card.x(), card.y() + TITLES + 1, card.width(), 1), 0, Paint.of(Token.LINE));
  }

  private void entry(LiveMenu.Entry entry, int index, boolean marked, Rect row) {
    if (marked) {
      kit.out.box(row, 5, Paint.of(Token.RAISED2));
      kit.out.border(row, 5, 2, Paint.of(Token.FOCUS));
    }
    kit.out.opacity(entry.enabled() ? 1 : DISABLED);
    if (entry.on()) {
      kit.out.icon(Icon.CHECK, row.x() + 6, row.y() + row.height() / 2 - 6, 12, Paint.of(Tint.OUTPUT));
    }
    kit.text(Type.CONTROL, entry.words(), row.x() + MARK, row.y(), row.height(), Align.START, Paint.of(Tint.HIGH));
    if (!entry.key().isEmpty()) {
      float width = kit.letters.width(Kit.KEY, entry.key()) + 8;
      kit.key(entry.key(), row.right() - 8 - width, row.y() + (row.height() - 17) / 2);
    }
    kit.out.opacity(1);
    kit.out.spot(row, new LiveTarget.Entry(index), entry.enabled() ? "" : "Not now: " + entry.refusal());
  }
}
