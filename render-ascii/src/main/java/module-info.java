/** Draws scenes with characters. */
module dev.kernelscope.render.ascii {
  requires dev.kernelscope.engine;
  requires org.joml;
}
