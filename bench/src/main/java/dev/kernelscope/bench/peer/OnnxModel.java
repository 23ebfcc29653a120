package dev.kernelscope.bench.peer;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An ONNX model that is one convolution, as bytes. Field numbers are those of {@code onnx.proto} (IR version 8,
 * operator set 13).
 */
final class OnnxModel {

  /** Name of the model's input. */
  static final String INPUT = "x";
  /** Name of the model's output. */
  static final String OUTPUT = "y";

  private static final String WEIGHTS = "w";
  private static final String BIAS = "b";
  private static final String SUM = "sum";
  private static final int FLOAT = 1;
  private static final int ATTRIBUTE_INT = 2;
  private static final int ATTRIBUTE_INTS = 7;

  private OnnxModel() {}

  /** The model of a problem with zero padding in NCHW. */
  static byte[] of(ConvProblem problem, Parameters parameters) {
    Protobuf graph = new Protobuf();
    Activation activation = problem.spec().activation();
    graph.message(1, convolution(problem, activation == Activation.NONE ? OUTPUT : SUM));
    switch (activation) {
      case NONE -> { }
      case RELU -> graph.message(1, node("Relu", OUTPUT, SUM));
      case RELU6 -> graph.message(1, node("Clip", OUTPUT, SUM, "zero", "six"))
          .message(5, scalar("zero", 0))
          .message(5, scalar("six", 6));
    }
    graph.text(2, "one convolution");
    Shape w = problem.weights();
    graph.message(5, tensor(WEIGHTS, parameters.weights(), w.n(), w.c(), w.h(), w.w()));
    if (problem.hasBias()) {
      graph.message(5, tensor(BIAS, parameters.bias(), w.n()));
    }
    graph.message(11, value(INPUT, problem.input())).message(12, value(OUTPUT, problem.output()));
    Protobuf operators = new Protobuf().text(1, "").integer(2, 13);
    return new Protobuf().integer(1, 8).message(7, graph).message(8, operators).toByteArray();
  }

  private static Protobuf convolution(ConvProblem problem, String output) {
    ConvSpec spec = problem.spec();
    Padding pad = problem.padding();
    String[] inputs = problem.hasBias() ? new String[] {INPUT, WEIGHTS, BIAS} : new String[] {INPUT, WEIGHTS};
    Protobuf group = new Protobuf().text(1, "group").integer(3, spec.groups()).integer(20, ATTRIBUTE_INT);
    return node("Conv", output, inputs)
        .message(5, integers("kernel_shape", problem.weights().h(), problem.weights().w()))
        .message(5, integers("strides", spec.strideH(), spec.strideW()))
        .message(5, integers("dilations", spec.dilationH(), spec.dilationW()))
        .message(5, integers("pads", pad.top(), pad.left(), pad.bottom(), pad.right()))
        .message(5, group);
  }

  private static Protobuf node(String operator, String output, String... inputs) {
    Protobuf node = new Protobuf();
    for (String input : inputs) {
      node.text(1, input);
    }
    return node.text(2, output).text(3, operator).text(4, operator);
  }

  private static Protobuf integers(String name, int... values) {
    Protobuf attribute = new Protobuf().text(1, name);
    for (int value : values) {
      attribute.integer(8, value);
    }
    return attribute.integer(20, ATTRIBUTE_INTS);
  }

  private static Protobuf tensor(String name, float[] values, int... dims) {
    Protobuf tensor = new Protobuf();
    for (int dim : dims) {
      tensor.integer(1, dim);
    }
    ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return tensor.integer(2, FLOAT).text(8, name).data(9, raw.array());
  }

  private static Protobuf scalar(String name, float value) {
    return tensor(name, new float[] {value});
  }

  private static Protobuf value(String name, Shape shape) {
    Protobuf dims = new Protobuf();
    for (int dim : new int[] {shape.n(), shape.c(), shape.h(), shape.w()}) {
      dims.message(1, new Protobuf().integer(1, dim));
    }
    Protobuf type = new Protobuf().message(1, new Protobuf().integer(1, FLOAT).message(2, dims));
    return new Protobuf().text(1, name).message(2, type);
  }
}
