package dev.kernelscope.render.ascii.content;

/**
 * The part of a row of cells that is shown where not all of them have room.
 *
 * @param from first cell shown
 * @param to one past the last cell shown
 * @param count number of cells there are
 */
public record Window(int from, int to, int count) {

  /**
   * {@code room} of {@code count} cells, with {@code first} to {@code last} as near to the middle as the ends allow.
   */
  public static Window around(int count, int room, int first, int last) {
    if (count <= room) {
      return new Window(0, count, count);
    }
    int from = Math.clamp((first + last + 1) / 2 - room / 2, 0, count - room);
    return new Window(from, from + room, count);
  }

  /** Whether cells before it are left out. */
  public boolean cutBefore() {
    return from > 0;
  }

  /** Whether cells after it are left out. */
  public boolean cutAfter() {
    return to < count;
  }

  /** Whether any cells are left out. */
  public boolean cut() {
    return cutBefore() || cutAfter();
  }
}
