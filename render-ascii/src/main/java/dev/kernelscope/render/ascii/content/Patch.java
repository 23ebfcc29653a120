package dev.kernelscope.render.ascii.content;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.timeline.Phase;

/**
 * The rectangle of an input plane under the kernel, in rows and columns of the plane, padding included. While the
 * kernel slides it moves cell by cell.
 *
 * @param row first row
 * @param column first column
 * @param rows number of rows
 * @param columns number of columns
 */
public record Patch(int row, int column, int rows, int columns) {

  /** Where the kernel stands in a frame. */
  public static Patch of(Reading reading, Block input) {
    Position p = reading.frame().position();
    var vertical = reading.frame().rows();
    var horizontal = reading.frame().columns();
    int row = p.row() * vertical.stride();
    int column = p.column() * horizontal.stride();
    if (p.moment().phase() == Phase.SLIDE && p.place() > 1 && p.filter() == 0) {
      int before = p.place() - 2;
      int fromRow = before / p.columns() * vertical.stride();
      int fromColumn = before % p.columns() * horizontal.stride();
      // Slow at both ends, as in the other renderers; only whole cells can be shown here.
      double t = p.moment().fraction();
      double eased = t < 0.5 ? 4 * t * t * t : 1 - Math.pow(2 - 2 * t, 3) / 2;
      row = (int) Math.round(fromRow + (row - fromRow) * eased);
      column = (int) Math.round(fromColumn + (column - fromColumn) * eased);
    }
    int rows = Math.min(vertical.effectiveKernel(), input.rows());
    int columns = Math.min(horizontal.effectiveKernel(), input.columns());
    return new Patch(Math.clamp(row, 0, input.rows() - rows), Math.clamp(column, 0, input.columns() - columns), rows,
        columns);
  }
}
