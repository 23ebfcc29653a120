package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Signs;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.render.opengl.draw.Align;
import dev.kernelscope.render.opengl.draw.Painter;
import dev.kernelscope.render.opengl.draw.Point;
import dev.kernelscope.render.opengl.look.Look;
import dev.kernelscope.render.opengl.look.Rect;
import dev.kernelscope.render.opengl.look.Type;
import dev.kernelscope.render.opengl.text.TextStyle;

/** The numbers of rows and columns beside a block. */
final class IndexPainter {

  /** Column numbers are no farther under their table, however large its cells are. */
  private static final float FARTHEST = 15;
  /** Between a table and the numbers beside it. */
  private static final float BESIDE = 5;

  private final Painter painter;
  private final Look look;
  private final Projection to;
  private final Placement placement;

  IndexPainter(Painter painter, Look look, Projection to, Placement placement) {
    this.painter = painter;
    this.look = look;
    this.to = to;
    this.placement = placement;
  }

  /** Row and column numbers along a block's edges; those of the patch stand out. */
  void draw(Block block) {
    Block.Indices shown = block.indices();
    if (shown == null) {
      return;
    }
    double outside = 0.3 / block.place().pitchX();
    for (int r = 0; r < block.rows(); r++) {
      int number = shown.firstRow() + r;
      double column = shown.rowsAtRight() ? block.columns() - 0.5 + outside : -0.5 - outside;
      float edge = to.at(block.centre(r, shown.rowsAtRight() ? block.columns() - 0.5 : -0.5)).x();
      index(block, to.at(block.centre(r, column)), edge, number, number >= shown.fromRow() && number < shown.toRow());
    }
    for (int c = 0; c < block.columns(); c++) {
      int number = shown.firstColumn() + c;
      Point edge = to.at(block.centre(block.rows() - 0.5, c));
      Point at = to.at(block.centre(block.rows() - 0.5 + 0.4 / block.place().pitchY(), c)).near(edge, FARTHEST);
      index(block, at, at.x(), number, number >= shown.fromColumn() && number < shown.toColumn());
    }
  }

  /** A number beside the edge that begins at x {@code edge}, or under a table where that is the number's own x. */
  private void index(Block block, Point at, float edge, int number, boolean highlighted) {
    TextStyle style = highlighted ? Type.bold(Type.INDEX) : Type.INDEX;
    String text = Signs.minus(Integer.toString(number));
    float width = painter.width(style, text);
    float away = Math.signum(at.x() - edge) * Math.max(Math.abs(at.x() - edge), width / 2 + BESIDE);
    float x = edge + away;
    if (placement.tryTake(new Rect(x - width / 2, at.y() - 4, width, 8))) {
      painter.text(
          style, text, x, at.y() + 4, Align.MIDDLE, highlighted ? look.of(block.tint()) : look.of(Tint.LOW));
    }
  }
}
