package dev.kernelscope.engine.nn;

import java.io.IOException;

/** A file that is not a saved network, or a damaged one. The message is one line. */
public final class NetworkFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  /** One line: what is wrong, with which value, and what is allowed. */
  public NetworkFormatException(String message) {
    super(message);
  }
}
