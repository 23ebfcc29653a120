package dev.kernelscope.engine.onnx;

import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Names;
import dev.kernelscope.engine.graph.model.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A graph as it lies in a model. */
final class GraphProto {

  private GraphProto() {}

  /** Reads the message. Inputs that have a constant of their name are no inputs: old models list all weights there. */
  static Graph read(ProtobufReader in, Map<String, Integer> versions) throws OnnxFormatException {
    String name = "";
    List<GraphInput> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    Map<String, Constant> constants = new LinkedHashMap<>();
    while (in.next()) {
      switch (in.field()) {
        case 1 -> nodes.add(NodeProto.read(in.message("node"), versions));
        case 2 -> name = in.text();
        case 5 -> constant(in.message("tensor"), constants);
        case 11 -> inputs.add(ValueProto.read(in.message("input")));
        case 12 -> outputs.add(ValueProto.name(in.message("output")));
        case 15 -> throw new OnnxFormatException("sparse tensors are not supported");
        default -> in.skip();
      }
    }
    inputs.removeIf(input -> constants.containsKey(input.name()));
    return Graph.of(name, inputs, outputs, nodes, constants);
  }

  private static void constant(ProtobufReader in, Map<String, Constant> constants) throws OnnxFormatException {
    TensorProto tensor = TensorProto.read(in);
    if (tensor.name().isEmpty() || constants.put(tensor.name(), tensor.constant()) != null) {
      throw new OnnxFormatException(tensor.name().isEmpty() ? "a constant has no name"
          : "there are two constants named " + Names.quoted(tensor.name()));
    }
  }
}
