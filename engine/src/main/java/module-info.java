/** Convolution in pure Java: tensors, engines, traces, and the scenes that explain them. */
module dev.kernelscope.engine {
  requires java.desktop;
  requires static jdk.incubator.vector;

  exports dev.kernelscope.engine.tensor;
  exports dev.kernelscope.engine.conv;
  exports dev.kernelscope.engine.conv.spec;
  exports dev.kernelscope.engine.conv.spi;

  uses dev.kernelscope.engine.conv.spi.ConvolutionProvider;

  provides dev.kernelscope.engine.conv.spi.ConvolutionProvider with
      dev.kernelscope.engine.conv.reference.ReferenceProvider;
}
