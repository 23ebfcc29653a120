package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.scene.style.Tint;

/** A terminal in which nothing could be read: says how large it has to be, and waits. */
final class TooSmall {

  private static final int COLUMNS = 20;
  private static final int ROWS = 5;

  private TooSmall() {}

  static boolean is(int columns, int rows) {
    return columns < COLUMNS || rows < ROWS;
  }

  /** The needed size first, for that is what has to be seen where the rest is cut off. */
  static void draw(Pen pen) {
    int columns = pen.out().columns();
    pen.strong(0, 0, "needs " + COLUMNS + "×" + ROWS, Tint.HIGH);
    pen.put(0, 1, "has " + columns + "×" + pen.out().rows(), Tint.MID);
  }
}
