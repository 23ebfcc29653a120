package dev.kernelscope.engine.onnx;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a model says of itself beside its graph: texts by name, as its makers chose them. */
public final class OnnxMetadata {

  private static final int PROPERTIES = 14;

  private OnnxMetadata() {}

  /**
   * All texts by name.
   *
   * @throws OnnxFormatException if the content is damaged
   */
  public static Map<String, String> read(byte[] content) throws OnnxFormatException {
    Map<String, String> texts = new LinkedHashMap<>();
    ProtobufReader in = ProtobufReader.of(content, "model");
    while (in.next()) {
      if (in.field() == PROPERTIES) {
        property(in.message("metadata"), texts);
      } else {
        in.skip();
      }
    }
    return texts;
  }

  private static void property(ProtobufReader in, Map<String, String> texts) throws OnnxFormatException {
    String name = "";
    String text = "";
    while (in.next()) {
      switch (in.field()) {
        case 1 -> name = in.text();
        case 2 -> text = in.text();
        default -> in.skip();
      }
    }
    texts.put(name, text);
  }
}
