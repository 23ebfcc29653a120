package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.conv.Workspace;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Names;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.graph.operator.Meaning;
import dev.kernelscope.engine.graph.operator.Operands;
import dev.kernelscope.engine.graph.operator.Operators;
import dev.kernelscope.engine.graph.operator.Places;
import dev.kernelscope.engine.graph.operator.Span;
import dev.kernelscope.engine.tensor.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All extents of a graph for given inputs, node by node. What depends on no input is computed here, once; only what the
 * outputs need is looked at.
 */
final class Resolution {

  private final Map<String, Value> values = new HashMap<>();
  private final List<Computed> computed = new ArrayList<>();
  private final GraphSettings settings;

  private Resolution(GraphSettings settings) {
    this.settings = settings;
  }

  /** Resolves a graph for the inputs of the settings. */
  static Resolution of(Graph graph, GraphSettings settings) {
    Resolution resolution = new Resolution(settings);
    for (GraphInput input : graph.inputs()) {
      resolution.add(Value.computed(input.name(), given(input, settings)));
    }
    graph.constants().forEach((name, constant) ->
        resolution.add(new Value(name, constant.dims(), constant, null)));
    Set<Node> needed = needed(graph);
    for (Node node : graph.nodes()) {
      if (needed.contains(node)) {
        resolution.resolve(node);
      }
    }
    return resolution;
  }

  private static Dims given(GraphInput input, GraphSettings settings) {
    if (!input.isReal()) {
      throw new GraphException("input " + Names.quoted(input.name())
          + " holds whole numbers: only images and other real numbers are supported");
    }
    Dims dims = settings.inputs().get(input.name());
    if (dims == null) {
      throw new GraphException("the extents of input " + Names.quoted(input.name()) + " are missing");
    }
    input.check(dims);
    if (dims.size() == 0) {
      throw new GraphException("input " + Names.quoted(input.name()) + " of " + dims + " has no cells");
    }
    return dims;
  }

  private static Set<Node> needed(Graph graph) {
    Set<String> wanted = new HashSet<>(graph.outputs());
    Set<Node> needed = new HashSet<>();
    for (Node node : graph.nodes().reversed()) {
      if (node.outputs().stream().anyMatch(wanted::contains)) {
        needed.add(node);
        wanted.addAll(node.inputs());
      }
    }
    if (needed.stream().anyMatch(node -> node.outputs().stream().skip(1).anyMatch(wanted::contains))) {
      Node many = needed.stream().filter(n -> n.outputs().stream().skip(1).anyMatch(wanted::contains)).findFirst()
          .orElseThrow();
      throw new GraphException(many.label() + ": only the first output is supported");
    }
    return needed;
  }

  private void resolve(Node node) {
    try {
      List<Value> operands = node.inputs().stream().map(name -> name.isEmpty() ? null : values.get(name)).toList();
      Operands known = new Operands(operands.stream()
          .map(value -> value == null ? null : new Operands.Operand(value.dims(), value.constant())).toList());
      switch (Operators.named(node.operator()).prepare(node, known)) {
        case Meaning.Known(Constant constant) -> add(new Value(node.output(), constant.dims(), constant, null));
        case Meaning.Same(int operand, Dims dims) ->
            add(new Value(node.output(), dims, null, operands.get(operand)));
        case Meaning.Computation computation -> compute(node, computation, operands, known.areConstant());
      }
    } catch (GraphException e) {
      throw new GraphException(node.label() + ": " + e.getMessage());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new GraphException(node.label() + ": these sizes and settings do not go together (" + e.getMessage() + ")");
    }
  }

  private void compute(Node node, Meaning.Computation computation, List<Value> operands, boolean constant) {
    List<Value> reads = Arrays.stream(computation.reads()).mapToObj(operands::get).toList();
    if (computation.dims().size() == 0) {
      throw new GraphException("the output is " + computation.dims() + ": it would have no cells");
    }
    if (!constant) {
      Value output = Value.computed(node.output(), computation.dims());
      add(output);
      computed.add(new Computed(node, computation, reads, output));
      return;
    }
    Memory.checkCells(computation.dims().size());
    float[] result = new float[computation.dims().size()];
    List<Span> inputs = reads.stream().map(value -> Span.of(((Constant.Floats) value.constant()).values())).toList();
    computation.bind(new Places(Layout.NCHW, inputs, Span.of(result), new Workspace(), settings.engine(), 1)).run();
    Constant.Floats folded = new Constant.Floats(computation.dims(), result);
    add(new Value(node.output(), folded.dims(), folded, null));
  }

  private void add(Value value) {
    values.put(value.name(), value);
  }

  /** What has to be computed, in order. */
  List<Computed> computed() {
    return computed;
  }

  /** A value by name. */
  Value value(String name) {
    return values.get(name);
  }
}
