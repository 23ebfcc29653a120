package dev.kernelscope.engine.onnx;

import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.GraphException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads ONNX models: all that is claimed is checked before it is believed, so that a hostile file costs no more memory
 * than its own size and ends in one line.
 */
public final class OnnxReader {

  /** Larger models do not fit an array with their weights beside them. */
  private static final int LONGEST = 1 << 30;

  private OnnxReader() {}

  /**
   * Reads a model.
   *
   * @throws OnnxFormatException if the file is no model, or holds something that is not supported; operators that are
   *     not known are named, all at once
   * @throws IOException if the file cannot be read
   */
  public static Graph read(Path file) throws IOException {
    return read(bytes(file));
  }

  /** Reads a model from the content of a file. */
  public static Graph read(byte[] content) throws OnnxFormatException {
    if (content.length == 0) {
      throw new OnnxFormatException("the file is empty, and so no ONNX model");
    }
    try {
      return ModelProto.read(ProtobufReader.of(content, "model"));
    } catch (GraphException e) {
      throw new OnnxFormatException(e.getMessage());
    }
  }

  /**
   * Reads a file that holds a single tensor, such as the data of ONNX's own tests.
   *
   * @throws OnnxFormatException if the file is no tensor
   * @throws IOException if the file cannot be read
   */
  public static Constant readTensor(Path file) throws IOException {
    return readTensor(bytes(file));
  }

  /** Reads a single tensor from the content of a file. */
  public static Constant readTensor(byte[] content) throws OnnxFormatException {
    return TensorProto.read(ProtobufReader.of(content, "tensor")).constant();
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(LONGEST + 1);
      if (content.length > LONGEST) {
        throw new OnnxFormatException("the file has more than " + LONGEST + " bytes, the most that is allowed");
      }
      return content;
    }
  }
}
