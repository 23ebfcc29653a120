package dev.kernelscope.bench.report;

import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.bench.suite.LayerKind;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Shape;

/** Layers as people name them: a problem string says more, but fills a line. */
final class LayerLabel {

  private LayerLabel() {}

  /** {@code 3×3 s2, 128→128 @56}, {@code depthwise 3×3, 512 @14}, {@code filter 15×15, 1080×1920}. */
  static String of(Layer layer) {
    ConvProblem problem = layer.problem();
    Shape in = problem.input();
    Shape w = problem.weights();
    String kernel = w.h() + "×" + w.w() + stride(problem);
    String channels = in.c() + "→" + problem.output().c();
    String size = in.h() == in.w() ? " @" + in.h() : " @" + in.h() + "×" + in.w();
    return switch (LayerKind.of(problem)) {
      case FILTER -> (layer.gaussian() ? "Gaussian " : "filter ") + kernel + ", "
          + (problem.output().c() == 1 ? in.h() + "×" + in.w() : channels + size);
      case DEPTHWISE -> "depthwise " + kernel + ", " + (in.c() == problem.output().c() ? in.c() : channels) + size;
      default -> kernel + ", " + channels + size
          + (problem.spec().groups() > 1 ? ", " + problem.spec().groups() + " groups" : "");
    };
  }

  private static String stride(ConvProblem problem) {
    int h = problem.spec().strideH();
    int w = problem.spec().strideW();
    return h == w ? h == 1 ? "" : " s" + h : " s" + h + "," + w;
  }
}
