package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small graphs for tests, written down one node after the other; weights are random. */
final class Graphs {

  static final String INPUT = "x";

  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Constant> constants = new LinkedHashMap<>();
  private final Random random;
  private final boolean positive;

  /** Graphs whose weights are all above zero have no terms that cancel each other out. */
  Graphs(long seed, boolean positive) {
    this.random = new Random(seed);
    this.positive = positive;
  }

  Graphs node(String operator, String output, Attributes attributes, String... inputs) {
    nodes.add(Node.of(operator, output, attributes, inputs));
    return this;
  }

  /** A convolution with attributes as {@code strides=2,2 pads=1,1,1,1 group=2}. */
  Graphs conv(String output, String input, Shape weights, String attributes) {
    constant(output + "/w", weights.n(), weights.c(), weights.h(), weights.w());
    constant(output + "/b", weights.n());
    return node("Conv", output, attributes(attributes), input, output + "/w", output + "/b");
  }

  Graphs constant(String name, int... extents) {
    Dims dims = Dims.of(extents);
    float[] values = new float[dims.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = positive ? 0.1f + random.nextFloat() : (float) random.nextGaussian();
    }
    constants.put(name, new Constant.Floats(dims, values));
    return this;
  }

  Graphs scalar(String name, float value) {
    constants.put(name, new Constant.Floats(Dims.SCALAR, new float[] {value}));
    return this;
  }

  Graph graph(Shape input, String output) {
    return Graph.of("test", List.of(GraphInput.of(INPUT, input.n(), input.c(), input.h(), input.w())),
        List.of(output), nodes, constants);
  }

  Probe probe(Shape input, String output) {
    return Probe.of(graph(input, output), input, "reference", 1);
  }

  static Tensor image(Shape shape, long seed) {
    Random random = new Random(seed);
    Tensor image = Tensor.zeros(shape);
    for (int i = 0; i < image.data().length; i++) {
      image.data()[i] = random.nextFloat() * 2 - 1;
    }
    return image;
  }

  static Attributes attributes(String words) {
    Attributes attributes = Attributes.NONE;
    for (String word : words.isBlank() ? new String[0] : words.split(" ")) {
      String[] parts = word.split("=");
      if (parts[1].matches("[A-Z_]+")) {
        attributes = attributes.with(parts[0], parts[1]);
      } else if (parts[1].contains(",")) {
        attributes = attributes.with(parts[0], java.util.Arrays.stream(parts[1].split(","))
            .mapToLong(Long::parseLong).toArray());
      } else if (parts[1].contains(".")) {
        attributes = attributes.with(parts[0], Float.valueOf(parts[1]));
      } else {
        attributes = attributes.with(parts[0], Long.valueOf(parts[1]));
      }
    }
    return attributes;
  }
}
