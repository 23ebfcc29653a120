package dev.kernelscope.render.ascii.view;

/**
 * Where some tiles of a plane end: the corners that lines go to, in columns and half rows.
 *
 * @param left column before the first face
 * @param right middle of the column after the last face
 * @param topLeft upper end at the left
 * @param topRight upper end at the right
 * @param bottomLeft lower end at the left
 * @param bottomRight lower end at the right
 */
record Box(double left, double right, double topLeft, double topRight, double bottomLeft, double bottomRight) {

  static Box of(Grid grid, Grid.Plane plane, int row, int column, int rows, int columns) {
    int lastRow = row + rows - 1;
    int lastColumn = column + columns - 1;
    return new Box(grid.x(plane, column) - 1, grid.x(plane, lastColumn) + plane.faceWidth() + 0.5,
        grid.y(plane, row, column),
        grid.y(plane, row, lastColumn), grid.y(plane, lastRow, column) + grid.faceHeight(),
        grid.y(plane, lastRow, lastColumn) + grid.faceHeight());
  }

  static Box whole(Grid grid, Grid.Plane plane) {
    return of(grid, plane, 0, 0, plane.block().rows(), plane.block().columns());
  }

  double middle() {
    return (topLeft + topRight + bottomLeft + bottomRight) / 4;
  }

  /** Two lines to the next box. */
  void join(Braille lines, Box next, int color, double drawn) {
    if (drawn > 0) {
      lines.line(right, topRight, next.left, next.topLeft, color, drawn, 0);
      lines.line(right, bottomRight, next.left, next.bottomLeft, color, drawn, 0);
    }
  }
}
