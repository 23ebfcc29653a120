/** Draws scenes with characters; exports nothing, the service is its only door. */
module dev.kernelscope.render.ascii {
  requires dev.kernelscope.engine;
  requires java.desktop;
  requires org.joml;

  provides dev.kernelscope.engine.render.spi.Lettering with dev.kernelscope.render.ascii.file.MonoLettering;
  provides dev.kernelscope.engine.render.spi.RendererProvider with dev.kernelscope.render.ascii.AsciiProvider;
}
