package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Label;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.style.Theme;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.scene.style.Token;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Icon;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.draw.Point;
import dev.kernelscope.render.opengl.draw.Rgba;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.text.Face;
import dev.kernelscope.render.opengl.text.TextStyle;

/** Small filled signs that yield to nothing: a channel's letter, a step's number, a cross. */
final class BadgePainter {

  private static final TextStyle LETTER = TextStyle.of(Face.WORDS_BOLD, 12);
  private static final TextStyle BADGE = TextStyle.of(Face.NUMBERS_BOLD, 12.5f);
  private static final Rgba CHIP_INK = Look.opaque(Theme.ink(Theme.DARK.color(Tint.GREEN)));

  private final Painter painter;
  private final Look look;
  private final Placement placement;

  BadgePainter(Painter painter, Look look, Placement placement) {
    this.painter = painter;
    this.look = look;
    this.placement = placement;
  }

  /** A letter in a filled chip on the block's upper left corner. */
  void chip(Block block, Point corner) {
    float width = Math.max(20, painter.width(LETTER, block.tag()) + 10);
    Rect place = new Rect(corner.x() - 2, corner.y() - 23, width, 18);
    placement.take(place);
    painter.box(place.x(), place.y(), place.width(), place.height(), 4, look.of(block.tint()));
    painter.text(LETTER, block.tag(), place.x() + width / 2, place.y() + 13, Align.MIDDLE, ink(block.tint()));
  }

  /** A number in a disc. */
  void badge(Label label, Point at) {
    String text = Signs.minus(label.text().isEmpty() ? "" : label.text().getFirst().text());
    placement.take(new Rect(at.x() - 10, at.y() - 10, 20, 20));
    painter.disc(at.x(), at.y(), 10, look.of(label.tint()));
    painter.text(BADGE, text, at.x(), at.y() + 4.5f, Align.MIDDLE, ink(label.tint()));
  }

  /** A cross in a ring. */
  void cross(Label label, Point at) {
    placement.take(new Rect(at.x() - 10, at.y() - 10, 20, 20));
    painter.disc(at.x(), at.y(), 9, look.of(Token.BG));
    painter.ring(at.x(), at.y(), 9, 1.5f, look.of(label.tint()));
    painter.icon(Icon.CROSS, at.x() - 8, at.y() - 8, 16, look.of(label.tint()));
  }

  private Rgba ink(Tint tint) {
    return tint == Tint.RED || tint == Tint.GREEN || tint == Tint.BLUE
        ? CHIP_INK
        : Look.opaque(Theme.ink(look.theme().color(tint)));
  }
}
