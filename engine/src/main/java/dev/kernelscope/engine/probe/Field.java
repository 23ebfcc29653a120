package dev.kernelscope.engine.probe;

/**
 * A rectangle of cells, such as the part of the input that a unit depends on. Both ends belong to it; it may reach
 * beyond the image, into the padding.
 *
 * @param top first row
 * @param left first column
 * @param bottom last row
 * @param right last column
 */
public record Field(long top, long left, long bottom, long right) {

  /** Checks the order. */
  public Field {
    if (top > bottom || left > right) {
      throw new IllegalArgumentException("rows " + top + " to " + bottom + ", columns " + left + " to " + right
          + " are no rectangle");
    }
  }

  /** One cell. */
  public static Field cell(long row, long column) {
    return new Field(row, column, row, column);
  }

  /** All cells of an image. */
  public static Field all(int rows, int columns) {
    return new Field(0, 0, rows - 1L, columns - 1L);
  }

  /** Number of rows. */
  public long rows() {
    return bottom - top + 1;
  }

  /** Number of columns. */
  public long columns() {
    return right - left + 1;
  }

  /** The smallest rectangle with all cells of both. */
  public Field union(Field other) {
    return new Field(Math.min(top, other.top), Math.min(left, other.left), Math.max(bottom, other.bottom),
        Math.max(right, other.right));
  }

  /** Whether the rectangles share a cell. */
  public boolean meets(Field other) {
    return top <= other.bottom && other.top <= bottom && left <= other.right && other.left <= right;
  }

  /** Whether no cell of it lies outside of an image. */
  public boolean isWithin(int rows, int columns) {
    return top >= 0 && left >= 0 && bottom < rows && right < columns;
  }

  /**
   * The part of it that lies in an image.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Field within(int rows, int columns) {
    return new Field(Math.max(top, 0), Math.max(left, 0), Math.min(bottom, rows - 1L), Math.min(right, columns - 1L));
  }

  /** {@code rows 3 to 9, columns 0 to 6}. */
  @Override
  public String toString() {
    return "rows " + top + " to " + bottom + ", columns " + left + " to " + right;
  }
}
