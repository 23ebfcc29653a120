/** Convolution in pure Java: tensors, engines, traces, and the scenes that explain them. */
module dev.kernelscope.engine {
  requires transitive java.desktop;
  requires jdk.management;
  requires static jdk.incubator.vector;

  exports dev.kernelscope.engine.tensor;
  exports dev.kernelscope.engine.conv;
  exports dev.kernelscope.engine.conv.spec;
  exports dev.kernelscope.engine.conv.spi;
  exports dev.kernelscope.engine.trace;
  exports dev.kernelscope.engine.timeline;
  exports dev.kernelscope.engine.scene;
  exports dev.kernelscope.engine.scene.learned;
  exports dev.kernelscope.engine.scene.network;
  exports dev.kernelscope.engine.scene.style;
  exports dev.kernelscope.engine.render.spi;
  exports dev.kernelscope.engine.image;
  exports dev.kernelscope.engine.kernels;
  exports dev.kernelscope.engine.lesson;
  exports dev.kernelscope.engine.lesson.chapter;
  exports dev.kernelscope.engine.lesson.quiz;
  exports dev.kernelscope.engine.nn;
  exports dev.kernelscope.engine.npy;
  exports dev.kernelscope.engine.probe;
  exports dev.kernelscope.engine.graph;
  exports dev.kernelscope.engine.graph.model;
  exports dev.kernelscope.engine.onnx;
  exports dev.kernelscope.engine.train;

  uses dev.kernelscope.engine.conv.spi.ConvolutionProvider;
  uses dev.kernelscope.engine.render.spi.Lettering;
  uses dev.kernelscope.engine.render.spi.RendererProvider;

  provides dev.kernelscope.engine.conv.spi.ConvolutionProvider with
      dev.kernelscope.engine.conv.reference.ReferenceProvider,
      dev.kernelscope.engine.conv.scalar.ScalarProvider,
      dev.kernelscope.engine.conv.simd.SimdProvider;
}
