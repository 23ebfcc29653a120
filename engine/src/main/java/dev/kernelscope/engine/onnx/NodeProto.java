package dev.kernelscope.engine.onnx;

import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Names;
import dev.kernelscope.engine.graph.model.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node as it lies in a model. */
final class NodeProto {

  /** Kinds of attributes by their numbers, for those that are not read. */
  private static final String[] KINDS = {"of no kind", "FLOAT", "INT", "STRING", "TENSOR", "a graph", "FLOATS", "INTS",
    "a list of texts", "a list of tensors", "a list of graphs", "a sparse tensor", "a list of sparse tensors",
    "a type", "a list of types"};

  private NodeProto() {}

  /**
   * Reads the message.
   *
   * @param versions of the operator sets by domain
   */
  static Node read(ProtobufReader in, Map<String, Integer> versions) throws OnnxFormatException {
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    Map<String, Object> attributes = new LinkedHashMap<>();
    String name = "";
    String operator = "";
    String domain = "";
    while (in.next()) {
      switch (in.field()) {
        case 1 -> inputs.add(in.text());
        case 2 -> outputs.add(in.text());
        case 3 -> name = in.text();
        case 4 -> operator = in.text();
        case 5 -> attribute(in.message("attribute"), attributes);
        case 7 -> domain = in.text();
        default -> in.skip();
      }
    }
    boolean isStandard = domain.isEmpty() || domain.equals("ai.onnx");
    int version = versions.getOrDefault(isStandard ? "" : domain, Node.VERSION);
    String full = isStandard ? operator : "domain " + domain + ": " + operator;
    return new Node(full, name, version, inputs, outputs, Attributes.of(attributes));
  }

  private static void attribute(ProtobufReader in, Map<String, Object> attributes) throws OnnxFormatException {
    Numbers integers = new Numbers();
    Numbers reals = new Numbers();
    String name = "";
    Object value = null;
    int kind = 0;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> name = in.text();
        case 2 -> value = in.real();
        case 3 -> value = in.integer();
        case 4 -> value = in.text();
        case 5 -> value = TensorProto.read(in.message("tensor")).constant();
        case 7 -> reals.addFloats(in);
        case 8 -> integers.addField(in);
        case 20 -> kind = (int) in.integer();
        default -> in.skip();
      }
    }
    Object read = switch (kind) {
      case 1 -> value instanceof Float ? value : value == null ? (Object) 0f : null;
      case 2 -> value instanceof Long ? value : value == null ? (Object) 0L : null;
      case 3 -> value instanceof String ? value : value == null ? "" : null;
      case 6 -> reals.toFloats();
      case 7 -> integers.toLongs();
      case 0, 4 -> value;
      default -> null;
    };
    if (read == null) {
      read = new Attributes.Unsupported(kind >= 0 && kind < KINDS.length ? KINDS[kind] : "of kind " + kind);
    }
    if (attributes.put(name, read) != null) {
      throw new OnnxFormatException("a node has two attributes named " + Names.quoted(name));
    }
  }
}
