package dev.kernelscope.render.opengl.context;

/** No OpenGL context could be made. The message is one line that says why and what to install. */
public final class NoContextException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Whether there is a driver, but one that is too old. */
  private final boolean tooOld;

  NoContextException(String message) {
    this(message, false);
  }

  NoContextException(String message, boolean tooOld) {
    super(message);
    this.tooOld = tooOld;
  }

  NoContextException(String message, Throwable cause) {
    super(message, cause);
    tooOld = false;
  }

  boolean tooOld() {
    return tooOld;
  }
}
