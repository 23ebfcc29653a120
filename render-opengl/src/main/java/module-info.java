/** Draws scenes with OpenGL; exports nothing, the service is its only door. */
module dev.kernelscope.render.opengl {
  requires dev.kernelscope.engine;
  requires org.joml;
  requires org.lwjgl;
  requires org.lwjgl.egl;
  requires org.lwjgl.freetype;
  requires org.lwjgl.glfw;
  requires org.lwjgl.opengl;
  requires org.lwjgl.stb;
}
