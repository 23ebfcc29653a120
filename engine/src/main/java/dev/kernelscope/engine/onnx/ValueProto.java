package dev.kernelscope.engine.onnx;

import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.graph.model.Names;
import java.util.ArrayList;
import java.util.List;

/** Name, kind and extents of a graph's input or output. */
final class ValueProto {

  private ValueProto() {}

  /** Only the name. */
  static String name(ProtobufReader in) throws OnnxFormatException {
    String name = "";
    while (in.next()) {
      if (in.field() == 1) {
        name = in.text();
      } else {
        in.skip();
      }
    }
    return name;
  }

  /** An input. */
  static GraphInput read(ProtobufReader in) throws OnnxFormatException {
    String name = "";
    ProtobufReader type = null;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> name = in.text();
        case 2 -> type = in.message("type");
        default -> in.skip();
      }
    }
    return type == null ? new GraphInput(name, null, true) : tensor(name, type);
  }

  private static GraphInput tensor(String name, ProtobufReader type) throws OnnxFormatException {
    long kind = NumberType.FLOAT.code();
    List<Integer> extents = null;
    while (type.next()) {
      if (type.field() != 1) {
        throw new OnnxFormatException("input " + Names.quoted(name) + " is no tensor: nothing else is supported");
      }
      ProtobufReader tensor = type.message("type of a tensor");
      while (tensor.next()) {
        switch (tensor.field()) {
          case 1 -> kind = tensor.integer();
          case 2 -> extents = extents(name, tensor.message("shape"));
          default -> tensor.skip();
        }
      }
    }
    if (kind == NumberType.FLOAT.code() || kind == NumberType.INT64.code() || kind == NumberType.BOOL.code()) {
      return new GraphInput(name, extents, kind == NumberType.FLOAT.code());
    }
    throw new OnnxFormatException("input " + Names.quoted(name) + " holds " + NumberType.name(kind)
        + ": only FLOAT is supported");
  }

  /** Named extents, and such as make no sense, may come as they like. */
  private static List<Integer> extents(String name, ProtobufReader shape) throws OnnxFormatException {
    List<Integer> extents = new ArrayList<>();
    while (shape.next()) {
      if (shape.field() == 1) {
        extents.add(extent(shape.message("extent")));
        if (extents.size() > 16) {
          throw new OnnxFormatException("input " + Names.quoted(name) + " has more than 16 axes");
        }
      } else {
        shape.skip();
      }
    }
    return extents;
  }

  private static int extent(ProtobufReader in) throws OnnxFormatException {
    long extent = GraphInput.FREE;
    while (in.next()) {
      if (in.field() == 1) {
        extent = in.integer();
      } else {
        in.skip();
      }
    }
    return extent > 0 && extent <= Integer.MAX_VALUE ? (int) extent : GraphInput.FREE;
  }
}
