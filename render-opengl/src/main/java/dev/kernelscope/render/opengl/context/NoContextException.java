package dev.kernelscope.render.opengl.context;

/** No OpenGL context could be made. The message is one line that says why and what to install. */
public final class NoContextException extends Exception {

  private static final long serialVersionUID = 1L;

  NoContextException(String message) {
    super(message);
  }

  NoContextException(String message, Throwable cause) {
    super(message, cause);
  }
}
