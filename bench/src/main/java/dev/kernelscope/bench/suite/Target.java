package dev.kernelscope.bench.suite;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the engine is to reach: a native library's time over ours, on one thread and on two. Reports show how far it is;
 * nothing fails where it is missed.
 *
 * @param peer name of the library's engine
 * @param one on one thread
 * @param two on two threads
 */
public record Target(String peer, double one, double two) {

  private static final String ONEDNN = "onednn";
  private static final String OPENCV = "opencv";

  private static final Map<String, Target> SUMS = Map.of(
      "resnet50", new Target(ONEDNN, 1.25, 1.2),
      "vgg16", new Target(ONEDNN, 2.1, 2.0),
      "mobilenet", new Target(ONEDNN, 1.03, 1.0));

  private static final Map<Integer, Target> FILTERS = Map.of(
      3, new Target(OPENCV, 2, 3),
      5, new Target(OPENCV, 3, 6),
      7, new Target(OPENCV, 3.3, 6.5),
      15, new Target(OPENCV, 3.2, 6),
      31, new Target(OPENCV, 2.3, 5),
      63, new Target(OPENCV, 1.8, 3.2));

  private static final List<Target> GAUSSIAN = List.of(new Target(OPENCV, 14, 14), new Target("opencv-blur", 3.5, 3.5));

  /** With input and output in NCHW, whatever the layer. */
  private static final Target GIVEN_LAYOUT = new Target("onnxruntime", 1.05, 1.05);

  /** For a number of threads; NaN for those without one. */
  public double ratio(int threads) {
    return threads == 1 ? one : threads == 2 ? two : Double.NaN;
  }

  /** The target for the sum of a network's layers; null if it has none. */
  public static Target ofSum(String suite) {
    return SUMS.get(suite);
  }

  /**
   * The targets of a layer: none, one, or one for each library.
   *
   * @param given whether input and output are in the problem's layout and not in the engines' own
   */
  public static List<Target> of(String suite, Layer layer, boolean given) {
    if (given) {
      return suite.equals("resnet50") ? List.of(GIVEN_LAYOUT) : List.of();
    }
    List<Target> targets = new ArrayList<>();
    switch (LayerKind.of(layer.problem())) {
      case DENSE -> targets.add(dense(layer.problem()));
      case STRIDED -> targets.add(strided(layer.problem()));
      case POINTWISE -> targets.add(suite.equals("resnet50") ? new Target(ONEDNN, 1.0, 0.98) : null);
      case FIRST -> targets.add(new Target(ONEDNN, 1.04, 1.02));
      case DEPTHWISE -> targets.add(new Target(ONEDNN, 1.15, 1.1));
      case FILTER -> targets.addAll(layer.gaussian() ? GAUSSIAN : filter(layer.problem()));
      case OTHER -> { }
    }
    targets.removeIf(target -> target == null);
    return targets;
  }

  private static Target dense(ConvProblem problem) {
    int channels = problem.input().c();
    int filters = problem.output().c();
    int rows = problem.output().h();
    if (Math.min(channels, filters) >= 64 && rows >= 28) {
      return new Target(ONEDNN, 2.4, 2.35);
    }
    if (channels == 256 && filters == 256 && rows == 14) {
      return new Target(ONEDNN, 1.9, 1.65);
    }
    return channels == 512 && filters == 512 && rows == 7 ? new Target(ONEDNN, 1.25, 1.15) : null;
  }

  private static Target strided(ConvProblem problem) {
    int channels = problem.input().c();
    if (channels >= 128) {
      return new Target(ONEDNN, 1.05, 1.08);
    }
    return channels == 64 ? new Target(ONEDNN, 1.0, 1.0) : null;
  }

  private static List<Target> filter(ConvProblem problem) {
    Target target = FILTERS.get(problem.weights().h());
    return target == null || problem.output().c() > 1 ? List.of() : List.of(target);
  }
}
