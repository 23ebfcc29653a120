package dev.kernelscope.render.opengl.widget;

import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import org.lwjgl.opengl.GL33C;

/** Draws sheets. */
public final class SheetPainter {

  private final Painter painter;
  private final Look look;

  public SheetPainter(Painter painter, Look look) {
    this.painter = painter;
    this.look = look;
  }

  /**
   * Draws a sheet over everything before it.
   *
   * @param height of the picture in device pixels
   */
  public void draw(Sheet sheet, int height) {
    sheet.pieces().forEach(piece -> draw(piece, height));
    clip(null, height);
    painter.flush();
  }

  private void draw(Piece piece, int height) {
    switch (piece) {
      case Piece.Box(Rect at, float radius, Paint paint) ->
          painter.box(at.x(), at.y(), at.width(), at.height(), radius, paint.in(look));
      case Piece.Border(Rect at, float radius, float stroke, Paint paint) ->
          painter.border(at.x(), at.y(), at.width(), at.height(), radius, stroke, paint.in(look));
      case Piece.Line line ->
          painter.text(line.style(), line.text(), line.x(), line.baseline(), line.align(), line.paint().in(look));
      case Piece.Sign sign -> painter.icon(sign.icon(), sign.x(), sign.y(), sign.size(), sign.paint().in(look));
      case Piece.Picture(Rect at, Samples.Picture of) -> picture(at, of);
      case Piece.Clip clip -> clip(clip.area(), height);
    }
  }

  /** Neighbours of one colour are one box: most of a small picture is its ground. */
  private void picture(Rect at, Samples.Picture of) {
    float wide = at.width() / of.columns();
    float high = at.height() / of.rows();
    for (int row = 0; row < of.rows(); row++) {
      int column = 0;
      while (column < of.columns()) {
        int first = column;
        float value = of.at(row, column);
        while (column < of.columns() && of.at(row, column) == value) {
          column++;
        }
        painter.box(at.x() + first * wide, at.y() + row * high, (column - first) * wide, high, 0,
            Look.opaque(look.face(of.range(), value)));
      }
    }
  }

  /** What waits was not to be clipped, or otherwise. */
  private void clip(Rect area, int height) {
    painter.flush();
    if (area == null) {
      GL33C.glDisable(GL33C.GL_SCISSOR_TEST);
      return;
    }
    float s = painter.scale();
    GL33C.glEnable(GL33C.GL_SCISSOR_TEST);
    GL33C.glScissor(Math.round(area.x() * s), height - Math.round(area.bottom() * s),
        Math.round(area.width() * s), Math.round(area.height() * s));
  }
}
