package dev.kernelscope.render.opengl.context;

import java.util.function.Consumer;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.opengl.GLDebugMessageCallback;
import org.lwjgl.opengl.KHRDebug;

/** What the driver says about the calls of the current context (GL_KHR_debug); frees itself with the context. */
final class DebugOutput implements AutoCloseable {

  private final GLDebugMessageCallback callback;

  private DebugOutput(GLDebugMessageCallback callback) {
    this.callback = callback;
  }

  /** Prints each message as a line on standard error, if the user asked for checks. */
  static DebugOutput ofCurrent() {
    return Lwjgl.debugging() ? listening(text -> System.err.println("OpenGL says: " + text)) : new DebugOutput(null);
  }

  /** Tells of every message of a driver that can; a call's messages come before it returns. */
  static DebugOutput listening(Consumer<String> listener) {
    if (!GL.getCapabilities().GL_KHR_debug) {
      return new DebugOutput(null);
    }
    GLDebugMessageCallback callback = GLDebugMessageCallback.create((source, type, id, severity, length, text, user) ->
        listener.accept(GLDebugMessageCallback.getMessage(length, text)));
    KHRDebug.glDebugMessageCallback(callback, 0);
    GL33C.glEnable(KHRDebug.GL_DEBUG_OUTPUT);
    GL33C.glEnable(KHRDebug.GL_DEBUG_OUTPUT_SYNCHRONOUS);
    return new DebugOutput(callback);
  }

  @Override
  public void close() {
    if (callback != null) {
      KHRDebug.glDebugMessageCallback(null, 0);
      callback.free();
    }
  }
}
