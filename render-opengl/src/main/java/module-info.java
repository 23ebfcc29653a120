/** Draws scenes with OpenGL; exports nothing, the service is its only door. */
@SuppressWarnings("requires-automatic")
module dev.kernelscope.render.opengl {
  requires dev.kernelscope.engine;
  requires java.desktop;
  requires static jcodec;
  requires org.lwjgl;
  requires org.lwjgl.egl;
  requires org.lwjgl.freetype;
  requires org.lwjgl.glfw;
  requires org.lwjgl.opengl;
  // The native libraries are modules too, of the same names on every system: without these lines nothing would resolve
  // them.
  requires org.lwjgl.freetype.natives;
  requires org.lwjgl.glfw.natives;
  requires org.lwjgl.natives;
  requires org.lwjgl.opengl.natives;

  provides dev.kernelscope.engine.render.spi.RendererProvider with
      dev.kernelscope.render.opengl.OpenGlRendererProvider;
}
