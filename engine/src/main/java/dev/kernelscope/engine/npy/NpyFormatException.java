package dev.kernelscope.engine.npy;

import java.io.IOException;

/**
 * A file that is not a {@code .npy} file, or one that holds something that is not supported. The message is one line.
 */
public final class NpyFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  /** One line: what is wrong, with which value, and what is allowed. */
  public NpyFormatException(String message) {
    super(message);
  }
}
