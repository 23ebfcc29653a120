package dev.kernelscope.engine.render.spi;

import java.io.IOException;
import java.util.Optional;

/** A terminal that shows one frame after the other. Remembers what it shows and writes only what changes. */
public interface LiveText {

  /**
   * Shows a frame. After a change of size everything is written anew.
   *
   * @param frame what to show
   * @param columns width of the terminal
   * @param rows height of the terminal
   * @throws IOException if the terminal fails
   */
  void draw(LiveFrame frame, int columns, int rows) throws IOException;

  /**
   * Shows one frame giving way to another: a cross-fade where colours can be mixed, else the nearer of the two.
   *
   * @param from what goes
   * @param to what comes
   * @param share how much of {@code to} is there, from 0 to 1
   * @param columns width of the terminal
   * @param rows height of the terminal
   * @throws IOException if the terminal fails
   */
  default void fade(LiveFrame from, LiveFrame to, double share, int columns, int rows) throws IOException {
    draw(share < 0.5 ? from : to, columns, rows);
  }

  /**
   * Something else was written to the terminal: the next frame is written whole. What remembers nothing has nothing to
   * forget.
   */
  default void forget() {}

  /** What stands at a place of the last frame, column and line from 0. */
  default Optional<LiveTarget> at(int column, int row) {
    return Optional.empty();
  }

  /** The last frame as text without colours, for copying; lines end in {@code \n}. */
  default String text() {
    return "";
  }
}
