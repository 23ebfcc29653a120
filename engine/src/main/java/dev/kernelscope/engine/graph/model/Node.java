package dev.kernelscope.engine.graph.model;

import java.util.List;
import java.util.Objects;

/**
 * One operation of a graph: reads values by name and makes values by name.
 *
 * @param operator what it does, e.g. {@code Conv}; of a foreign domain {@code domain:Operator}
 * @param name its own name; may be empty
 * @param version the version of the operator set that gives the operator its meaning
 * @param inputs names of values; an empty name stands for an optional input that is left out
 * @param outputs names of values; an empty name stands for one that nobody wants
 * @param attributes settings
 */
public record Node(String operator, String name, int version, List<String> inputs, List<String> outputs,
    Attributes attributes) {

  /** The newest operator set whose meaning we follow where none is named. */
  public static final int VERSION = 13;

  /** Copies the lists. */
  public Node {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(attributes, "attributes");
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** A node with one output, of the operator set {@link #VERSION}, named like its output. */
  public static Node of(String operator, String output, Attributes attributes, String... inputs) {
    return new Node(operator, output, VERSION, List.of(inputs), List.of(output), attributes);
  }

  /** The first output. */
  public String output() {
    return outputs.isEmpty() ? "" : outputs.getFirst();
  }

  /** Whether there is an input at that place. */
  public boolean hasInput(int index) {
    return index < inputs.size() && !inputs.get(index).isEmpty();
  }

  /** For messages: {@code Conv 'conv1'}; without a name, that of the first output. */
  public String label() {
    String shown = name.isEmpty() ? output() : name;
    return operator + (shown.isEmpty() ? "" : " " + Names.quoted(shown));
  }
}
