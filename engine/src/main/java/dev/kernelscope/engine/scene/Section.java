package dev.kernelscope.engine.scene;

/**
 * The part of a plane that a table shows where the whole could not be read.
 *
 * @param row first row
 * @param column first column
 * @param rows number of rows
 * @param columns number of columns
 */
record Section(int row, int column, int rows, int columns) {

  /**
   * The page of a plane that holds something: pages overlap so far that each thing lies on one of them whole, and they
   * stay while it moves within, so that numbers do not slide under the reader's eye.
   *
   * @param whole the plane
   * @param thing what must be on the page
   * @param most rows or columns of a page at most, if the thing is not larger
   */
  static Section page(Section whole, Section thing, int most) {
    int rows = Math.min(whole.rows, Math.max(most, thing.rows));
    int columns = Math.min(whole.columns, Math.max(most, thing.columns));
    return new Section(start(thing.row, thing.rows, rows, whole.rows),
        start(thing.column, thing.columns, columns, whole.columns), rows, columns);
  }

  private static int start(int first, int length, int page, int whole) {
    int step = page - length + 1;
    return Math.min(first / step * step, whole - page);
  }
}
