/** Somebody else's module, which adds an engine. */
module ours {
  requires dev.kernelscope.engine;

  provides dev.kernelscope.engine.conv.spi.ConvolutionProvider with
      ours.OursProvider;
}
