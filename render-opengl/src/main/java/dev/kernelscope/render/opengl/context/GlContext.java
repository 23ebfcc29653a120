package dev.kernelscope.render.opengl.context;

/**
 * A current OpenGL 3.3 core context of the calling thread. Closing it frees the context and whatever made it; every GL
 * object must have been freed before.
 */
public interface GlContext extends AutoCloseable {

  /** How the context was made, in words: {@code GLFW null platform with EGL}. */
  String origin();

  @Override
  void close();
}
