package dev.kernelscope.engine.train;

import java.io.IOException;

/** A file that is not IDX, or not what is needed here. The message is one line and names the file. */
public final class IdxFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  /** One line: which file, what was found, and what is expected. */
  public IdxFormatException(String message) {
    super(message);
  }
}
