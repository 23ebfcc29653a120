package dev.kernelscope.app.view;

import java.io.IOException;

/** The terminal that a session runs on. */
interface Screen {

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
   * Waits for a key.
   *
   * @param milliseconds the longest wait
   * @return the key, {@link Key#NONE} if none came, {@link Key#QUIT} at the end of the input
   */
  Key key(long milliseconds) throws IOException;
}
