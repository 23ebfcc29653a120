package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.conv.Workspace;
import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphConvolution;
import dev.kernelscope.engine.graph.GraphRun;
import dev.kernelscope.engine.graph.GraphSettings;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The way back through a graph: from a gradient that arrives at one value to the gradient at the input, by the chain
 * rule, operation by operation. What {@link BackwardRules} does not know is refused when the pass is made.
 */
final class BackwardPass {

  private final Graph graph;
  private final GraphRun run;
  private final Set<String> live;
  private final Map<String, String> aliases;
  private final List<Node> path;
  private final Map<String, GraphConvolution> convolutions = new HashMap<>();
  private final Map<String, ConvBackward> gradients = new HashMap<>();
  private final GraphSettings settings;
  private final Workspace workspace = new Workspace();

  BackwardPass(Graph graph, GraphRun run, Set<String> live, Map<String, String> aliases, GraphSettings settings) {
    this.graph = graph;
    this.run = run;
    this.live = live;
    this.aliases = aliases;
    this.settings = settings;
    this.path = graph.nodes().reversed().stream().filter(node -> live.contains(node.output())).toList();
    run.convolutions().forEach(convolution -> convolutions.put(convolution.output(), convolution));
    Set<String> unknown = new TreeSet<>();
    path.forEach(node -> {
      if (!BackwardRules.knows(node.operator())) {
        unknown.add(node.operator());
      }
    });
    if (!unknown.isEmpty()) {
      throw new GraphException("there is no way back through " + String.join(", ", unknown)
          + " here; known are " + String.join(", ", BackwardRules.names()));
    }
  }

  /**
   * The gradient at the input.
   *
   * @param values all values of the forward pass
   * @param target the value that the gradient arrives at
   * @param arriving the gradient there, as many cells as the value has
   */
  Tensor toInput(Map<String, Tensor> values, String target, float[] arriving) {
    Map<String, float[]> known = new HashMap<>();
    known.put(target, arriving);
    for (Node node : path) {
      float[] given = known.remove(node.output());
      if (given != null) {
        BackwardRules.named(node.operator()).back(new Step(node, values, given, known));
      }
    }
    String input = graph.inputs().getFirst().name();
    Shape shape = values.get(input).shape();
    return Tensor.of(shape, known.getOrDefault(input, new float[shape.size()]));
  }

  /** One operation on the way. */
  final class Step {

    private final Node node;
    private final Map<String, Tensor> values;
    private final float[] arriving;
    private final Map<String, float[]> known;

    private Step(Node node, Map<String, Tensor> values, float[] arriving, Map<String, float[]> known) {
      this.node = node;
      this.values = values;
      this.arriving = arriving;
      this.known = known;
    }

    Node node() {
      return node;
    }

    /** The gradient at the output. */
    float[] arriving() {
      return arriving;
    }

    /** Whether an operand depends on the input. */
    boolean isLive(int operand) {
      return node.hasInput(operand) && live.contains(node.inputs().get(operand));
    }

    int operands() {
      return node.inputs().size();
    }

    Dims dims(int operand) {
      return run.dims(node.inputs().get(operand));
    }

    Dims output() {
      return run.dims(node.output());
    }

    /** The cells of an operand, in the order of planes. */
    float[] cells(int operand) {
      return cells(node.inputs().get(operand));
    }

    /** The cells of the output, in the order of planes. */
    float[] result() {
      return cells(node.output());
    }

    private float[] cells(String name) {
      if (run.constant(name).orElse(null) instanceof Constant.Floats constant) {
        return constant.values();
      }
      Tensor value = values.get(aliases.getOrDefault(name, name));
      if (value == null) {
        throw new GraphException(node.label() + ": the way back needs '" + name + "', which is not computed");
      }
      return value.offset() == 0 && value.data().length == value.shape().size() ? value.data() : value.copyData();
    }

    /** The limits of a {@code Clip}. */
    float[] limits() {
      return Limits.of(node, graph);
    }

    /** Adds to the gradient at an operand, where it depends on the input; the array is taken. */
    void add(int operand, float[] gradient) {
      if (isLive(operand)) {
        known.merge(node.inputs().get(operand), gradient, BackwardPass::sum);
      }
    }

    /** The gradient that a convolution passes on. */
    float[] throughConvolution() {
      ConvBackward gradient = gradients.computeIfAbsent(node.output(),
          name -> ConvBackward.of(convolutions.get(name), settings));
      return gradient.toInput(arriving, workspace);
    }
  }

  /** Several may want the same array, so that a sum is a new one. */
  private static float[] sum(float[] a, float[] b) {
    float[] sum = new float[a.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a[i] + b[i];
    }
    return sum;
  }
}
