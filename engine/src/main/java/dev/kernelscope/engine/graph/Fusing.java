package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.graph.operator.ChannelAffine;
import dev.kernelscope.engine.graph.operator.ClipLimits;
import dev.kernelscope.engine.graph.operator.FusedConv;
import dev.kernelscope.engine.graph.operator.Operands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes what follows a convolution, and nothing else reads, into it: a batch normalization becomes part of weights and
 * bias, {@code Relu} and {@code Clip} from 0 to 6 its activation. What is wrong with a node is left to those who
 * prepare it.
 */
final class Fusing {

  private final Map<String, Constant> constants;
  private final Map<String, Integer> readers = new HashMap<>();
  private final Set<String> outputs;
  private final Map<String, Node> convolutions = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  private Fusing(Graph graph) {
    this.constants = new LinkedHashMap<>(graph.constants());
    this.outputs = new HashSet<>(graph.outputs());
    graph.nodes().forEach(node -> node.inputs().forEach(input -> readers.merge(input, 1, Integer::sum)));
  }

  /** The graph with fewer nodes and the same outputs. */
  static Graph of(Graph graph) {
    Fusing fusing = new Fusing(graph);
    graph.nodes().forEach(fusing::add);
    return Graph.of(graph.name(), graph.inputs(), graph.outputs(), fusing.nodes, fusing.constants);
  }

  private void add(Node node) {
    Node conv = node.inputs().isEmpty() ? null : convolutions.get(node.inputs().getFirst());
    Node together = conv == null ? null : together(conv, node);
    if (together != null) {
      nodes.set(nodes.lastIndexOf(conv), together);
      convolutions.remove(conv.output());
    } else {
      nodes.add(node);
      together = node;
    }
    if (FusedConv.isBare(together) && isReadOnce(together.output())) {
      convolutions.put(together.output(), together);
    }
  }

  private boolean isReadOnce(String value) {
    return readers.getOrDefault(value, 0) == 1 && !outputs.contains(value);
  }

  /** The two as one convolution, or null. */
  private Node together(Node conv, Node next) {
    if (next.outputs().size() != 1) {
      return null;
    }
    try {
      return switch (next.operator()) {
        case "Relu" -> FusedConv.activated(conv, Activation.RELU, next.output());
        case ClipLimits.OPERATOR -> {
          ClipLimits limits = ClipLimits.of(next, operands(next));
          yield limits.equals(new ClipLimits(0, 6)) ? FusedConv.activated(conv, Activation.RELU6, next.output())
              : limits.min() == 0 && limits.max() >= Float.MAX_VALUE
              ? FusedConv.activated(conv, Activation.RELU, next.output()) : null;
        }
        case ChannelAffine.OPERATOR -> normalized(conv, next);
        default -> null;
      };
    } catch (GraphException e) {
      return null;
    }
  }

  /** The constants among a node's operands; the extents of the others do not matter here. */
  private Operands operands(Node node) {
    return new Operands(node.inputs().stream().map(name -> name.isEmpty() ? null
        : new Operands.Operand(constants.containsKey(name) ? constants.get(name).dims() : Dims.SCALAR,
            constants.get(name))).toList());
  }

  /** The convolution whose weights and bias do what the normalization would. */
  private Node normalized(Node conv, Node normalization) {
    if (conv.inputs().size() < 2 || !(constants.get(conv.inputs().get(1)) instanceof Constant.Floats weights)
        || weights.dims().rank() != 4 || weights.dims().size() == 0) {
      return null;
    }
    int filters = weights.dims().at(0);
    float[] bias = new float[filters];
    if (conv.hasInput(2)) {
      if (!(constants.get(conv.inputs().get(2)) instanceof Constant.Floats(Dims dims, float[] values))
          || values.length != filters) {
        return null;
      }
      bias = values;
    }
    ChannelAffine affine = ChannelAffine.of(normalization, operands(normalization), filters);
    String label = "\0" + normalization.output();
    constants.put(label + "/weights", new Constant.Floats(weights.dims(), scaled(weights.values(), affine.factor())));
    constants.put(label + "/bias", new Constant.Floats(Dims.of(filters), shifted(bias, affine)));
    return new Node(conv.operator(), conv.name(), conv.version(),
        List.of(conv.inputs().getFirst(), label + "/weights", label + "/bias"), List.of(normalization.output()),
        conv.attributes());
  }

  private static float[] scaled(float[] weights, double[] factor) {
    float[] result = new float[weights.length];
    int each = weights.length / factor.length;
    for (int i = 0; i < weights.length; i++) {
      result[i] = (float) (weights[i] * factor[i / each]);
    }
    return result;
  }

  private static float[] shifted(float[] bias, ChannelAffine affine) {
    float[] result = new float[bias.length];
    for (int i = 0; i < bias.length; i++) {
      result[i] = (float) (bias[i] * affine.factor()[i] + affine.sum()[i]);
    }
    return result;
  }
}
