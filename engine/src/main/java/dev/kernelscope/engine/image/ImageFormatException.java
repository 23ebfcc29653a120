package dev.kernelscope.engine.image;

import java.io.IOException;

/** A file that is no image of a supported format, is damaged, or exceeds a limit. The message is one line. */
public final class ImageFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  /** One line: what is wrong, with which value, and what is allowed. */
  public ImageFormatException(String message) {
    super(message);
  }

  /** As above, with what the decoder threw. */
  public ImageFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
