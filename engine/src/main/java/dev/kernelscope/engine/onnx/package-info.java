/**
 * ONNX files, in and out: {@link dev.kernelscope.engine.onnx.OnnxReader} makes a
 * {@link dev.kernelscope.engine.graph.Graph} of a model, {@link dev.kernelscope.engine.onnx.OnnxWriter} a model of a
 * graph. Field numbers are those of {@code onnx.proto} (IR versions 3 to 10); the wire format is that of protocol
 * buffers (protobuf.dev/programming-guides/encoding). Depends on {@code graph}, {@code graph.model} and {@code tensor}.
 */
package dev.kernelscope.engine.onnx;
