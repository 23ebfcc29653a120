package dev.kernelscope.app.saved;

import java.io.IOException;

/** A file is no scene: the message says where and why, in one line. */
public final class SceneFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  SceneFormatException(String message) {
    super(message);
  }

  SceneFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
