package dev.kernelscope.engine.onnx;

import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes graphs as ONNX models, IR version 8, with the version of the operator set that their nodes have. The same
 * graph gives the same bytes.
 */
public final class OnnxWriter {

  private static final int IR_VERSION = 8;
  private static final int KIND_REAL = 1;
  private static final int KIND_INTEGER = 2;
  private static final int KIND_TEXT = 3;
  private static final int KIND_TENSOR = 4;
  private static final int KIND_REALS = 6;
  private static final int KIND_INTEGERS = 7;

  private OnnxWriter() {}

  /**
   * The model's bytes.
   *
   * @throws GraphException if nodes have different versions, or an attribute has no form in a file
   */
  public static byte[] write(Graph graph) {
    ProtobufWriter out = new ProtobufWriter();
    graph.nodes().forEach(node -> out.message(1, node(node)));
    out.text(2, graph.name());
    graph.constants().forEach((name, constant) -> out.message(5, tensor(name, constant)));
    graph.inputs().forEach(input -> out.message(11, input(input)));
    graph.outputs().forEach(name -> out.message(12, new ProtobufWriter().text(1, name)
        .message(2, new ProtobufWriter().message(1, new ProtobufWriter().integer(1, NumberType.FLOAT.code())))));
    ProtobufWriter operators = new ProtobufWriter().text(1, "").integer(2, version(graph));
    return new ProtobufWriter().integer(1, IR_VERSION).text(2, "kernelscope").message(7, out).message(8, operators)
        .toByteArray();
  }

  private static int version(Graph graph) {
    Set<Integer> versions = graph.nodes().stream().map(Node::version).collect(Collectors.toSet());
    if (versions.size() > 1) {
      throw new GraphException("nodes of the versions " + versions + " cannot be in one file");
    }
    return versions.isEmpty() ? Node.VERSION : versions.iterator().next();
  }

  private static ProtobufWriter node(Node node) {
    ProtobufWriter out = new ProtobufWriter();
    node.inputs().forEach(input -> out.text(1, input));
    node.outputs().forEach(output -> out.text(2, output));
    out.text(3, node.name()).text(4, node.operator());
    node.attributes().asMap().forEach((name, value) -> out.message(5, attribute(node, name, value)));
    return out;
  }

  private static ProtobufWriter attribute(Node node, String name, Object value) {
    ProtobufWriter out = new ProtobufWriter().text(1, name);
    return switch (value) {
      case Float real -> out.real(2, real).integer(20, KIND_REAL);
      case Long integer -> out.integer(3, integer).integer(20, KIND_INTEGER);
      case String text -> out.text(4, text).integer(20, KIND_TEXT);
      case Constant constant -> out.message(5, tensor("", constant)).integer(20, KIND_TENSOR);
      case float[] reals -> {
        for (float real : reals) {
          out.real(7, real);
        }
        yield out.integer(20, KIND_REALS);
      }
      case long[] integers -> {
        for (long integer : integers) {
          out.integer(8, integer);
        }
        yield out.integer(20, KIND_INTEGERS);
      }
      case Attributes.Unsupported(String kind) ->
          throw new GraphException(node.label() + ": attribute " + name + " is " + kind + ", which is not written");
      default -> throw new GraphException(node.label() + ": attribute " + name + " has no form in a file");
    };
  }

  private static ProtobufWriter tensor(String name, Constant constant) {
    ProtobufWriter out = new ProtobufWriter();
    for (int extent : constant.dims().toArray()) {
      out.integer(1, extent);
    }
    NumberType type = constant instanceof Constant.Floats ? NumberType.FLOAT : NumberType.INT64;
    ByteBuffer raw = ByteBuffer.allocate(constant.dims().size() * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    switch (constant) {
      case Constant.Floats floats -> raw.asFloatBuffer().put(floats.values());
      case Constant.Integers integers -> raw.asLongBuffer().put(integers.values());
    }
    return out.integer(2, type.code()).text(8, name).data(9, raw.array());
  }

  /** Extents that are not fixed get names, by which a reader sees that they are free. */
  private static ProtobufWriter input(GraphInput input) {
    NumberType type = input.isReal() ? NumberType.FLOAT : NumberType.INT64;
    ProtobufWriter tensor = new ProtobufWriter().integer(1, type.code());
    if (input.extents() != null) {
      ProtobufWriter shape = new ProtobufWriter();
      for (int axis = 0; axis < input.extents().size(); axis++) {
        int extent = input.extents().get(axis);
        shape.message(1, extent == GraphInput.FREE ? new ProtobufWriter().text(2, input.name() + "_" + axis)
            : new ProtobufWriter().integer(1, extent));
      }
      tensor.message(2, shape);
    }
    return new ProtobufWriter().text(1, input.name()).message(2, new ProtobufWriter().message(1, tensor));
  }
}
