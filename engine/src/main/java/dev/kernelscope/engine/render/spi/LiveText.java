package dev.kernelscope.engine.render.spi;

import dev.kernelscope.engine.scene.Frame;
import java.io.IOException;

/** A terminal that shows one frame after the other. Remembers what it shows and writes only what changes. */
public interface LiveText {

  /**
   * Shows a frame. After a change of size everything is written anew.
   *
   * @param frame what to show
   * @param view from where
   * @param status what the session has to say, such as speed and play state
   * @param columns width of the terminal
   * @param rows height of the terminal
   * @throws IOException if the terminal fails
   */
  void draw(Frame frame, View view, Status status, int columns, int rows) throws IOException;

  /**
   * Something else was written to the terminal: the next frame is written whole. What remembers nothing has nothing to
   * forget.
   */
  default void forget() {}

  /**
   * The state of a session, shown beside the frame.
   *
   * @param playing whether time passes
   * @param speed film seconds a second
   * @param message a short message, may be empty
   */
  record Status(boolean playing, double speed, String message) {}
}
