package dev.kernelscope.engine.scene.network;

/**
 * The part of a photograph that a cell sees; both ends belong to it, and it may reach beyond the photograph.
 *
 * @param top first row
 * @param left first column
 * @param bottom last row
 * @param right last column
 */
public record Seen(long top, long left, long bottom, long right) {

  /** Number of rows. */
  public long rows() {
    return bottom - top + 1;
  }

  /** Number of columns. */
  public long columns() {
    return right - left + 1;
  }

  /** As much of it as lies in a photograph; nothing is left of what lies beside it. */
  Seen within(int height, int width) {
    return new Seen(Math.max(0, top), Math.max(0, left), Math.min(height - 1L, bottom), Math.min(width - 1L, right));
  }

  /** {@code 43×43}. */
  String size() {
    return rows() + "×" + columns();
  }
}
