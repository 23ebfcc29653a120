package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.nn.Layer;
import dev.kernelscope.engine.nn.Network;
import dev.kernelscope.engine.nn.Parameter;
import dev.kernelscope.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network that was trained here, as a graph that can be looked into. A linear layer becomes a convolution whose
 * kernel is as large as the maps that it reads, which is the same sum; so its units have receptive fields, too.
 */
public final class LearnedGraph {

  private static final String INPUT = "image";

  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Constant> constants = new LinkedHashMap<>();
  private String value = INPUT;
  private Shape shape;
  private Shape maps;

  private LearnedGraph(Shape image) {
    this.shape = image;
    this.maps = image;
  }

  /**
   * The graph of a network; weights are copied.
   *
   * @throws GraphException if padding is filled with anything but zeros
   */
  public static Graph of(Network network) {
    Shape image = network.image();
    LearnedGraph graph = new LearnedGraph(image);
    network.layers().forEach(graph::add);
    return Graph.of("", List.of(GraphInput.of(INPUT, 1, image.c(), image.h(), image.w())), List.of(graph.value),
        graph.nodes, graph.constants);
  }

  private void add(Layer layer) {
    Map<String, String> words = words(layer.describe());
    switch (words.get("")) {
      case "convolution" -> convolution(layer, words);
      case "relu" -> node("Relu", layer, Attributes.NONE, value);
      case "relu6" -> {
        constants.put(layer.name() + "/zero", new Constant.Floats(Dims.SCALAR, new float[] {0}));
        constants.put(layer.name() + "/six", new Constant.Floats(Dims.SCALAR, new float[] {6}));
        node("Clip", layer, Attributes.NONE, value, layer.name() + "/zero", layer.name() + "/six");
      }
      case "max-pool" -> node("MaxPool", layer, window(words, "window"), value);
      case "average-pool" -> node("AveragePool", layer, window(words, "window"), value);
      case "batch-norm" -> node("BatchNormalization", layer, Attributes.NONE.with("epsilon", epsilon()), value,
          flat(layer, 0), flat(layer, 1), flat(layer, 2), flat(layer, 3));
      case "flatten" -> maps = shape;
      case "linear" -> linear(layer);
      default -> throw new GraphException("a layer of the kind '" + words.get("") + "' cannot be looked into");
    }
    shape = layer.output(shape);
    maps = words.get("").equals("flatten") ? maps : shape;
  }

  /** What our normalization adds to a variance. */
  private static Float epsilon() {
    return 1e-5f;
  }

  private void convolution(Layer layer, Map<String, String> words) {
    Attributes attributes = window(words, "kernel").with("group", Long.valueOf(words.get("groups")))
        .with("dilations", pair(words.get("dilation")));
    Parameter weights = layer.parameters().getFirst();
    constants.put(weights.name(), constant(weights, Dims.of(weights.value().shape())));
    if (layer.parameters().size() > 1) {
      node("Conv", layer, attributes, value, weights.name(), flat(layer, 1));
    } else {
      node("Conv", layer, attributes, value, weights.name());
    }
  }

  private void linear(Layer layer) {
    Parameter weights = layer.parameters().getFirst();
    int outputs = weights.value().shape().n();
    constants.put(weights.name(), constant(weights, Dims.of(outputs, maps.c(), maps.h(), maps.w())));
    node("Conv", layer, Attributes.NONE, value, weights.name(), flat(layer, 1));
  }

  private void node(String operator, Layer layer, Attributes attributes, String... inputs) {
    nodes.add(Node.of(operator, layer.name(), attributes, inputs));
    value = layer.name();
  }

  /** The name of a parameter as a list, one number a channel. */
  private String flat(Layer layer, int which) {
    Parameter parameter = layer.parameters().get(which);
    constants.put(parameter.name(), constant(parameter, Dims.of(parameter.value().shape().size())));
    return parameter.name();
  }

  private static Constant constant(Parameter parameter, Dims dims) {
    return new Constant.Floats(dims, parameter.value().copyData());
  }

  private static Attributes window(Map<String, String> words, String kernel) {
    if (!words.get("pad-mode").equals("zeros")) {
      throw new GraphException("pad-mode '" + words.get("pad-mode") + "' is not supported here: only zeros");
    }
    Attributes attributes = Attributes.NONE.with("kernel_shape", pair(words.get(kernel)))
        .with("strides", pair(words.get("stride")));
    String padding = words.get("padding");
    return padding.equals("same") ? attributes.with("auto_pad", "SAME_UPPER")
        : attributes.with("pads", numbers(padding, ","));
  }

  private static long[] pair(String text) {
    return numbers(text, "x");
  }

  private static long[] numbers(String text, String separator) {
    return List.of(text.split(separator)).stream().mapToLong(Long::parseLong).toArray();
  }

  /** What a layer says of itself: one word, then pairs. */
  private static Map<String, String> words(String text) {
    Map<String, String> words = new HashMap<>();
    for (String word : text.split(" ")) {
      int at = word.indexOf('=');
      words.put(at < 0 ? "" : word.substring(0, at), word.substring(at + 1));
    }
    return words;
  }
}
