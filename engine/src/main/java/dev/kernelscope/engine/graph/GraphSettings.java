package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Names;
import dev.kernelscope.engine.tensor.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a graph is prepared for.
 *
 * @param inputs the extents of its inputs by name
 * @param threads most threads, at least 1
 * @param engine name of the engine that convolves
 * @param isFused whether layers are put together where the result is the same but for rounding, so that values between
 *     them are never made
 */
public record GraphSettings(Map<String, Dims> inputs, int threads, String engine, boolean isFused) {

  /** Checks the number of threads. */
  public GraphSettings {
    inputs = Map.copyOf(inputs);
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads + " is not allowed: it must be 1 or more");
    }
  }

  /**
   * The settings for a graph with one input: fused, on all threads, with the engine of the system property {@code
   * kernelscope.engine} or else the fastest. A network for images of a rank other than 4 gets a shape as {@link
   * Dims#shape} reads it.
   */
  public static GraphSettings of(Graph graph, Shape input) {
    if (graph.inputs().size() != 1) {
      throw new GraphException("the graph has " + graph.inputs().size() + " inputs, not one: " + String.join(", ",
          graph.inputs().stream().map(i -> Names.quoted(i.name())).limit(8).toList()));
    }
    GraphInput only = graph.inputs().getFirst();
    boolean isShaped = only.isFixed() && only.extents().size() < 4 && only.dims().shape().equals(input);
    return of(Map.of(only.name(), isShaped ? only.dims() : Dims.of(input)));
  }

  /** The settings for those inputs: fused, on all threads, with the default engine. */
  public static GraphSettings of(Map<String, Dims> inputs) {
    return new GraphSettings(inputs, Runtime.getRuntime().availableProcessors(),
        System.getProperty("kernelscope.engine", Conv2d.AUTO), true);
  }

  /** The settings for a graph whose inputs all have fixed extents. */
  public static GraphSettings fixed(Graph graph) {
    Map<String, Dims> inputs = new LinkedHashMap<>();
    graph.inputs().forEach(input -> inputs.put(input.name(), input.dims()));
    return of(inputs);
  }

  /** With at most that many threads. */
  public GraphSettings withThreads(int most) {
    return new GraphSettings(inputs, most, engine, isFused);
  }

  /** With that engine, as {@link Conv2d#engine} names it. */
  public GraphSettings withEngine(String name) {
    return new GraphSettings(inputs, threads, name, isFused);
  }

  /** With every value of the graph made, none left out by fusing. */
  public GraphSettings withoutFusing() {
    return new GraphSettings(inputs, threads, engine, false);
  }
}
