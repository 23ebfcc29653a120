package dev.kernelscope.engine.conv.spec;

/**
 * Cells added around an input.
 *
 * @param top rows above, at least 0
 * @param left columns before, at least 0
 * @param bottom rows below, at least 0
 * @param right columns after, at least 0
 */
public record Padding(int top, int left, int bottom, int right) {

  /** No padding. */
  public static final Padding NONE = new Padding(0, 0, 0, 0);

  /** Checks that no side is negative. */
  public Padding {
    if (top < 0 || left < 0 || bottom < 0 || right < 0) {
      throw new IllegalArgumentException(
          "padding " + top + "," + left + "," + bottom + "," + right
          + " is negative; allowed is 0 or more on each side");
    }
  }

  /** The same number of cells on all four sides. */
  public static Padding of(int all) {
    return new Padding(all, all, all, all);
  }

  /** The same number of rows above and below, and of columns before and after. */
  public static Padding of(int rows, int columns) {
    return new Padding(rows, columns, rows, columns);
  }

  /** Whether no cell is added. */
  public boolean isNone() {
    return equals(NONE);
  }
}
