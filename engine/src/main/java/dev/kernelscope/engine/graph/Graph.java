package dev.kernelscope.engine.graph;

import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Names;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.graph.operator.Operators;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An inference graph: named values, constants, and nodes that make values of others. Checked and immutable: every value
 * is made once, every name is known, there is no cycle, and every operator is supported. Sizes are checked when it is
 * prepared for an input.
 */
public final class Graph {

  private final String name;
  private final List<GraphInput> inputs;
  private final List<String> outputs;
  private final List<Node> nodes;
  private final Map<String, Constant> constants;

  private Graph(String name, List<GraphInput> inputs, List<String> outputs, List<Node> nodes,
      Map<String, Constant> constants) {
    this.name = name;
    this.inputs = List.copyOf(inputs);
    this.outputs = List.copyOf(outputs);
    this.constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    Operators.requireKnown(nodes);
    Set<String> given = new HashSet<>(constants.keySet());
    for (GraphInput input : inputs) {
      if (!given.add(input.name())) {
        throw new GraphException("there are two values named " + Names.quoted(input.name()));
      }
    }
    this.nodes = Order.of(nodes, given);
    if (outputs.isEmpty()) {
      throw new GraphException("the graph has no outputs");
    }
    nodes.forEach(node -> given.addAll(node.outputs()));
    for (String output : outputs) {
      if (output.isEmpty() || !given.contains(output)) {
        throw new GraphException("the graph's output " + Names.quoted(output) + " is made by no node");
      }
    }
  }

  /**
   * A graph.
   *
   * @param name for people; may be empty
   * @param inputs values that it is given
   * @param outputs names of the values that are wanted
   * @param nodes in any order
   * @param constants weights and other fixed values by name
   * @throws GraphException if it is not closed, or has an operator that is not supported; all of those are named
   */
  public static Graph of(String name, List<GraphInput> inputs, List<String> outputs, List<Node> nodes,
      Map<String, Constant> constants) {
    return new Graph(name, inputs, outputs, nodes, constants);
  }

  /** For people; may be empty. */
  public String name() {
    return name;
  }

  /** What it is given. */
  public List<GraphInput> inputs() {
    return inputs;
  }

  /** Names of the values that are wanted. */
  public List<String> outputs() {
    return outputs;
  }

  /** Nodes, each after those that make its inputs. */
  public List<Node> nodes() {
    return nodes;
  }

  /** Fixed values by name; shared. */
  public Map<String, Constant> constants() {
    return constants;
  }

  /** This graph with other outputs, such as a value in the middle. */
  public Graph outputs(List<String> names) {
    return new Graph(name, inputs, names, nodes, constants);
  }

  /** This graph with an input fixed to a value. */
  public Graph with(String input, Constant value) {
    List<GraphInput> others = inputs.stream().filter(i -> !i.name().equals(input)).toList();
    if (others.size() == inputs.size()) {
      throw new GraphException("the graph has no input " + Names.quoted(input));
    }
    Map<String, Constant> more = new LinkedHashMap<>(constants);
    more.put(input, value);
    return new Graph(name, others, outputs, nodes, more);
  }

  /**
   * Prepares the graph, which must have one input, for images of that shape: sizes are checked, layers fused, weights
   * packed, memory laid out.
   *
   * @param threads most threads
   * @throws GraphException in one line, if extents do not fit or an operator does not support what is asked of it
   */
  public GraphRun prepare(Shape input, int threads) {
    return prepare(GraphSettings.of(this, input).withThreads(threads));
  }

  /** Prepares the graph with those settings; see {@link #prepare(Shape, int)}. */
  public GraphRun prepare(GraphSettings settings) {
    return GraphRun.of(this, settings);
  }
}
