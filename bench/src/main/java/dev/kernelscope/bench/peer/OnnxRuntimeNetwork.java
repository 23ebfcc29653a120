package dev.kernelscope.bench.peer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.kernelscope.engine.tensor.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model in ONNX Runtime, with all of its optimizations and its input bound to a direct buffer. Its outputs are made
 * anew by each run, as its users do it.
 */
public final class OnnxRuntimeNetwork implements AutoCloseable {

  private final OrtSession session;
  private final OnnxTensor input;
  private final FloatBuffer cells;
  private final Map<String, OnnxTensor> inputs;

  /**
   * Loads a model with one input.
   *
   * @param model the file's bytes
   * @param shape of the input, NCHW
   * @param threads most threads
   */
  public OnnxRuntimeNetwork(byte[] model, Shape shape, int threads) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    cells = ByteBuffer.allocateDirect(Math.multiplyExact(shape.size(), Float.BYTES)).order(ByteOrder.nativeOrder())
        .asFloatBuffer();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      session = environment.createSession(model, options);
      input = OnnxTensor.createTensor(environment, cells,
          new long[] {shape.n(), shape.c(), shape.h(), shape.w()});
      inputs = Map.of(session.getInputNames().iterator().next(), input);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime refuses the model: " + e.getMessage(), e);
    }
  }

  /** Takes the input, NCHW. */
  public void load(float[] values) {
    cells.put(0, values);
  }

  /** Computes the outputs and forgets them. */
  public void run() {
    try {
      session.run(inputs).close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
    }
  }

  /** Computes the outputs: the cells of each by name. */
  public Map<String, float[]> outputs() {
    try (OrtSession.Result result = session.run(inputs)) {
      Map<String, float[]> outputs = new LinkedHashMap<>();
      for (Map.Entry<String, OnnxValue> entry : result) {
        FloatBuffer values = ((OnnxTensor) entry.getValue()).getFloatBuffer();
        float[] copy = new float[values.remaining()];
        values.get(copy);
        outputs.put(entry.getKey(), copy);
      }
      return outputs;
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    input.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime did not end its session: " + e.getMessage(), e);
    }
  }
}
