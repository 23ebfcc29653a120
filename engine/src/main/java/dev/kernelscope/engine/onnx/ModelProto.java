package dev.kernelscope.engine.onnx;

import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.model.Names;
import java.util.HashMap;
import java.util.Map;

/** A model as it lies in a file: versions of the operator sets, and a graph. */
final class ModelProto {

  private static final int OLDEST = 1;
  private static final int NEWEST = 25;

  private ModelProto() {}

  /** Reads the message. Versions may come after the graph, so the graph is read last. */
  static Graph read(ProtobufReader in) throws OnnxFormatException {
    Map<String, Integer> versions = new HashMap<>();
    ProtobufReader graph = null;
    while (in.next()) {
      switch (in.field()) {
        case 7 -> graph = in.message("graph");
        case 8 -> version(in.message("operator set"), versions);
        case 25 -> throw new OnnxFormatException("the model has functions of its own, which are not supported");
        default -> in.skip();
      }
    }
    if (graph == null) {
      throw new OnnxFormatException("no ONNX model, or a damaged one: it has no graph");
    }
    return GraphProto.read(graph, versions);
  }

  private static void version(ProtobufReader in, Map<String, Integer> versions) throws OnnxFormatException {
    String domain = "";
    long version = 0;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> domain = in.text();
        case 2 -> version = in.integer();
        default -> in.skip();
      }
    }
    boolean isStandard = domain.isEmpty() || domain.equals("ai.onnx");
    if (version < OLDEST || isStandard && version > NEWEST) {
      throw new OnnxFormatException("version " + version + " of the operator set " + Names.quoted(domain)
          + " is not supported: allowed are " + OLDEST + " to " + NEWEST);
    }
    versions.put(isStandard ? "" : domain, (int) Math.min(version, Integer.MAX_VALUE));
  }
}
