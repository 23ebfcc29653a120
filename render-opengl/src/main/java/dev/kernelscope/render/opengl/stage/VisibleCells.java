package dev.kernelscope.render.opengl.stage;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.render.opengl.draw.Point;
import dev.kernelscope.render.opengl.look.Rect;

/**
 * The cells of a picture that are seen and large enough to be read, found by halves: of a photograph's quarter of a
 * million cells a few hundred are, and only once somebody has come near.
 */
final class VisibleCells {

  /** How much smaller than narrow a part may be on average, for its near cells are larger than its far ones. */
  private static final float SLANTED = 0.6f;

  private final Block block;
  private final Projection to;
  private final Rect area;
  private final float narrowest;

  /** Receives a cell. */
  interface Receiver {
    void cell(int row, int column);
  }

  /** {@code narrowest} is the width in logical pixels under which a cell does not count. */
  VisibleCells(Block block, Projection to, Rect area, float narrowest) {
    this.block = block;
    this.to = to;
    this.area = area;
    this.narrowest = narrowest;
  }

  void forEach(Receiver receiver) {
    part(0, 0, block.rows(), block.columns(), receiver);
  }

  /** Part of the block from one row and column to before others. */
  private void part(int row, int column, int rowEnd, int columnEnd, Receiver receiver) {
    Point[] corners = {corner(row, column), corner(row, columnEnd), corner(rowEnd, columnEnd), corner(rowEnd, column)};
    if (inFront(corners) && !counts(corners, Math.max(rowEnd - row, columnEnd - column))) {
      return;
    }
    if (rowEnd - row == 1 && columnEnd - column == 1) {
      receiver.cell(row, column);
    } else if (rowEnd - row >= columnEnd - column) {
      int middle = (row + rowEnd) / 2;
      part(row, column, middle, columnEnd, receiver);
      part(middle, column, rowEnd, columnEnd, receiver);
    } else {
      int middle = (column + columnEnd) / 2;
      part(row, column, rowEnd, middle, receiver);
      part(row, middle, rowEnd, columnEnd, receiver);
    }
  }

  private Point corner(int row, int column) {
    return to.at(block.centre(row - 0.5, column - 0.5));
  }

  /** A part that reaches behind the eye has no outline in the picture. */
  private static boolean inFront(Point[] corners) {
    for (Point p : corners) {
      if (p.depth() < -1 || p.depth() > 1) {
        return false;
      }
    }
    return true;
  }

  private boolean counts(Point[] corners, int cells) {
    Rect bounds = Silhouettes.bounds(corners);
    return bounds.meets(area) && Math.max(bounds.width(), bounds.height()) >= narrowest * cells * SLANTED;
  }
}
