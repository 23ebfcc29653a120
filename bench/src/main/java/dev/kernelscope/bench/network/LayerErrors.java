package dev.kernelscope.bench.network;

import dev.kernelscope.bench.peer.OnnxRuntimeNetwork;
import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphRun;
import dev.kernelscope.engine.onnx.OnnxWriter;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the values of all layers are from ONNX Runtime's: of each, the largest difference of a cell over the largest
 * value of the layer.
 */
public final class LayerErrors {

  private LayerErrors() {}

  /**
   * Runs both on one input.
   *
   * @param run the graph, prepared in any way
   * @return the error of each value that our run makes, by name, in order
   */
  public static Map<String, Double> of(Graph graph, GraphRun run, Tensor input, int threads) {
    Map<String, Tensor> ours = run.runAll(input);
    List<String> names = new ArrayList<>(ours.keySet());
    Map<String, float[]> theirs;
    byte[] model = OnnxWriter.write(graph.outputs(names));
    try (OnnxRuntimeNetwork peer = new OnnxRuntimeNetwork(model, input.shape(), threads)) {
      peer.load(input.copyData());
      theirs = peer.outputs();
    }
    Map<String, Double> errors = new LinkedHashMap<>();
    ours.forEach((name, value) -> errors.put(name, error(value.data(), theirs.get(name))));
    return errors;
  }

  private static double error(float[] ours, float[] theirs) {
    if (theirs == null || theirs.length != ours.length) {
      return Double.POSITIVE_INFINITY;
    }
    double most = Float.MIN_NORMAL;
    double error = 0;
    for (int i = 0; i < ours.length; i++) {
      most = Math.max(most, Math.abs(theirs[i]));
      double difference = Math.abs((double) ours[i] - theirs[i]);
      error = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(error, difference);
    }
    return error / most;
  }
}
