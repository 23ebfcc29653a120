package dev.kernelscope.bench.peer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;

/** A session over a model of one node, with input and output bound to direct buffers, so that a run copies nothing. */
final class OnnxRuntimeConvolution extends NativeConvolution {

  private final OrtSession session;
  private final FloatBuffer srcFloats;
  private final FloatBuffer dstFloats;
  private final OnnxTensor src;
  private final OnnxTensor dst;
  private final Map<String, OnnxTensor> inputs;
  private final Map<String, OnnxValue> outputs;

  OnnxRuntimeConvolution(ConvProblem problem, byte[] model, int threads) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    srcFloats = direct(problem.input());
    dstFloats = direct(problem.output());
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      session = environment.createSession(model, options);
      src = OnnxTensor.createTensor(environment, srcFloats, dims(problem.input()));
      dst = OnnxTensor.createTensor(environment, dstFloats, dims(problem.output()));
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime refuses the model: " + e.getMessage(), e);
    }
    inputs = Map.of(OnnxModel.INPUT, src);
    outputs = Map.of(OnnxModel.OUTPUT, dst);
  }

  private static FloatBuffer direct(Shape shape) {
    int bytes = Math.multiplyExact(shape.size(), Float.BYTES);
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  private static long[] dims(Shape s) {
    return new long[] {s.n(), s.c(), s.h(), s.w()};
  }

  @Override
  public void load(float[] values, int offset) {
    srcFloats.put(0, values, offset, srcFloats.capacity());
  }

  @Override
  public void run() {
    try {
      session.run(inputs, Set.of(), outputs).close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void store(float[] values, int offset) {
    dstFloats.get(0, values, offset, dstFloats.capacity());
  }

  @Override
  public void close() {
    src.close();
    dst.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime did not end its session: " + e.getMessage(), e);
    }
  }
}
