package dev.kernelscope.bench.suite;

import dev.kernelscope.engine.conv.spec.ConvProblem;

/** Kinds of layers that are hard for different reasons, in the order in which reports show them. */
public enum LayerKind {

  /** 3×3 with stride 1 over many channels: what transforms make cheaper. */
  DENSE("3×3, stride 1"),
  /** Larger steps over many channels. */
  STRIDED("3×3, stride 2"),
  /** A product of matrices. */
  POINTWISE("1×1"),
  /** Three channels in: too few for a vector. */
  FIRST("first layers"),
  /** Each channel by itself: more memory than products. */
  DEPTHWISE("depthwise 3×3"),
  /** One channel to one. */
  FILTER("image filters"),
  /** Whatever else. */
  OTHER("other layers");

  private final String title;

  LayerKind(String title) {
    this.title = title;
  }

  /** In words. */
  public String title() {
    return title;
  }

  /** The kind of a layer. */
  public static LayerKind of(ConvProblem problem) {
    int channels = problem.input().c();
    int size = problem.weights().h();
    if (channels == 1) {
      return FILTER;
    }
    if (problem.isDepthwise()) {
      return DEPTHWISE;
    }
    if (channels == 3) {
      return FIRST;
    }
    if (size == 1) {
      return POINTWISE;
    }
    return size != 3 ? OTHER : problem.spec().strideH() == 1 ? DENSE : STRIDED;
  }

  /** The native library that is at home with such layers: what ours are held against. */
  public String peer() {
    return this == FILTER ? "opencv" : "onednn";
  }
}
