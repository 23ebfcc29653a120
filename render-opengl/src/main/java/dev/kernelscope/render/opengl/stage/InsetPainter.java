package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.CameraPose;
import dev.kernelscope.engine.scene.Inset;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.Vec3;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.TextStyle;

/** The card that shows the patch enlarged, with lines to the places that it enlarges. */
public final class InsetPainter {

  private static final TextStyle NAME = TextStyle.of(Face.WORDS_BOLD, 12);
  private static final TextStyle SHAPE = TextStyle.of(Face.NUMBERS, 11.5f);
  private static final TextStyle SIGN_STYLE = TextStyle.of(Face.NUMBERS, 16);
  private static final TextStyle RESULT_STYLE = TextStyle.of(Face.NUMBERS_BOLD, 27);

  private final Painter painter;
  private final Look look;
  private final TileFinish finish;

  public InsetPainter(Painter painter, Look look) {
    this.painter = painter;
    this.look = look;
    this.finish = new TileFinish(look, 0);
  }

  /** Draws the card in the lower right corner of an area. */
  public void draw(Inset inset, Rect area, CameraPose pose) {
    InsetLayout card = InsetLayout.of(painter, inset, area);
    leaders(inset, card, pose);
    Rect a = card.area();
    painter.box(a.x(), a.y(), a.width(), a.height(), 8, look.of(Token.PANEL).faded(0.97f));
    painter.border(a.x(), a.y(), a.width(), a.height(), 8, 1, look.of(Token.LINE2));
    for (int i = 0; i < inset.parts().size(); i++) {
      part(inset.parts().get(i), card, i);
      if (i < inset.signs().size()) {
        float x = card.lefts().get(i) + card.widths().get(i) + InsetLayout.SIGN / 2;
        float y = a.y() + InsetLayout.CAPTION + (a.height() - InsetLayout.CAPTION - InsetLayout.FOOT) / 2 + 5;
        painter.text(SIGN_STYLE, inset.signs().get(i), x, y, Align.MIDDLE, look.of(Tint.MID));
      }
    }
  }

  private void part(Block part, InsetLayout card, int index) {
    float left = card.lefts().get(index);
    float top = card.area().y() + InsetLayout.CAPTION;
    float pen = painter.text(NAME, part.name(), left, top - 9, Align.START, look.of(part.tint()));
    painter.text(SHAPE, Signs.minus(part.shape()), pen + 6, top - 9, Align.START, look.of(Tint.MID));
    boolean single = InsetLayout.single(part);
    for (Tile tile : InsetLayout.tiles(part)) {
      Rect place = card.tile(part, index, tile);
      TextStyle style = single ? fitting(RESULT_STYLE, tile, place) : InsetLayout.number(card.cell());
      cell(part, tile, place, style, single ? 5 : 3);
    }
  }

  private TextStyle fitting(TextStyle style, Tile tile, Rect place) {
    float width = painter.width(style, Signs.minus(tile.digit().text()));
    return width <= place.width() - 12 ? style
        : TextStyle.of(style.face(), style.size() * (place.width() - 12) / width);
  }

  private void cell(Block part, Tile tile, Rect at, TextStyle style, float radius) {
    painter.box(at.x(), at.y(), at.width(), at.height(), radius, Look.opaque(finish.face(part, tile)));
    if (TileFinish.hatched(tile)) {
      painter.hatch(at.x(), at.y(), at.width(), at.height(), 7, 1.6f, 1, look.of(Token.HATCH).faded(0.75f));
    }
    boolean marked = tile.outline() != null;
    Rgba rim = marked ? look.of(tile.outline().tint()) : look.rim();
    painter.border(at.x(), at.y(), at.width(), at.height(), radius, marked ? 2 : 1, rim);
    String text = Signs.minus(tile.digit().text());
    if (at.height() >= InsetLayout.SMALLEST_CELL && !text.isEmpty()) {
      float x = at.x() + at.width() / 2;
      float y = at.y() + at.height() / 2 + style.size() * 0.365f;
      if (finish.halo(tile) != null) {
        painter.halo(style, text, x, y, Align.MIDDLE, finish.halo(tile));
      }
      painter.text(style, text, x, y, Align.MIDDLE, finish.ink(part, tile));
    }
  }

  /** Two lines from a place to the upper corners of its part, over a dark line that keeps them apart from a picture. */
  private void leaders(Inset inset, InsetLayout card, CameraPose pose) {
    for (Inset.Leader leader : inset.leaders()) {
      Vec3 from = leader.from();
      CameraPose.Point p = pose.project(from);
      Rgba tint = look.of(inset.parts().get(leader.part()).tint() == Tint.INPUT
          ? Tint.KERNEL : inset.parts().get(leader.part()).tint());
      float left = card.lefts().get(leader.part());
      float right = left + card.widths().get(leader.part());
      for (float x : new float[] {left, right}) {
        painter.line((float) p.x(), (float) p.y(), x, card.area().y(), 3.5f, look.of(Token.BG).faded(0.6f));
        painter.line((float) p.x(), (float) p.y(), x, card.area().y(), 1.4f, tint);
      }
    }
  }
}
