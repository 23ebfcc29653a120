package dev.kernelscope.bench.peer;

import ai.onnxruntime.OrtEnvironment;
import java.util.List;

/** ONNX Runtime, with a model of one Conv node, in NCHW. */
public final class OnnxRuntimeProvider extends PeerProvider {

  private static final NativeLibrary LIBRARY = new NativeLibrary("ONNX Runtime", OrtEnvironment::getEnvironment);

  /** For {@link java.util.ServiceLoader}. */
  public OnnxRuntimeProvider() {
    super("onnxruntime", LIBRARY, () -> List.of(new OnnxRuntimeImplementation()),
        () -> OrtEnvironment.getEnvironment().getVersion());
  }
}
