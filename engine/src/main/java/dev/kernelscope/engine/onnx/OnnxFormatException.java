package dev.kernelscope.engine.onnx;

import java.io.IOException;

/** A file that is no ONNX model, or one that holds something that is not supported. The message is one line. */
public final class OnnxFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  /** One line: what is wrong, with which value, and what is allowed. */
  public OnnxFormatException(String message) {
    super(message);
  }
}
