/** Convolution in pure Java: tensors, engines, traces, and the scenes that explain them. */
module dev.kernelscope.engine {
  requires java.desktop;
  requires static jdk.incubator.vector;
}
