package dev.kernelscope.app.terminal;

import java.io.IOException;

/** The terminal that a session runs on. */
public interface Screen {

  /** Columns and rows. */
  record Size(int columns, int rows) {}

  /** The size now; asked before each frame, for notices of its change get lost. */
  Size size();

  /** Whether the terminal was given away and taken back since the last question, so that all has to be drawn anew. */
  boolean resumed();

  /** What frames are written to. */
  Appendable out();

  /** Sends to the terminal what was written. */
  void flush() throws IOException;

  /**
   * Waits for a key or the mouse.
   *
   * @param milliseconds the longest wait
   * @return what came, {@link Event#NOTHING} if nothing did, {@link Event#END} at the end of the input
   */
  Event event(long milliseconds) throws IOException;
}
