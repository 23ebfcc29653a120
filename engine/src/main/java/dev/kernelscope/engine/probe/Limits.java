package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Node;

/** Between which numbers a {@code Clip} keeps its cells. */
final class Limits {

  private Limits() {}

  /** The lower and the upper limit. */
  static float[] of(Node clip, Graph graph) {
    return new float[] {
        limit(clip, graph, 1, clip.attributes().real("min", Float.NEGATIVE_INFINITY)),
        limit(clip, graph, 2, clip.attributes().real("max", Float.POSITIVE_INFINITY))};
  }

  /** A limit without a needless {@code .0}. */
  static String words(float limit) {
    return limit == Math.rint(limit) && Math.abs(limit) < 1e6 ? Integer.toString((int) limit) : Float.toString(limit);
  }

  private static float limit(Node clip, Graph graph, int input, float otherwise) {
    return clip.hasInput(input) && graph.constants().get(clip.inputs().get(input)) instanceof Constant.Floats known
        ? known.values()[0] : otherwise;
  }
}
