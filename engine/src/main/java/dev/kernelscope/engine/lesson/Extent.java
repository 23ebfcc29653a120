package dev.kernelscope.engine.lesson;

/**
 * Rows and columns of an input, a kernel or an output.
 *
 * @param rows at least 1
 * @param columns at least 1
 */
public record Extent(int rows, int columns) {

  /** Checks that both are positive. */
  public Extent {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException("size " + rows + "x" + columns + " is not allowed: both must be 1 or more");
    }
  }

  /** A square. */
  public static Extent of(int side) {
    return new Extent(side, side);
  }

  /** Number of cells. */
  public long cells() {
    return (long) rows * columns;
  }

  /** {@code 7×7}. */
  @Override
  public String toString() {
    return rows + "×" + columns;
  }
}
