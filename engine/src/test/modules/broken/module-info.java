/** A module whose engine cannot be loaded. */
module broken {
  requires dev.kernelscope.engine;

  provides dev.kernelscope.engine.conv.spi.ConvolutionProvider with
      broken.BrokenProvider;
}
