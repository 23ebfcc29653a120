package dev.kernelscope.bench.peer;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.onnx.OnnxWriter;
import dev.kernelscope.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An ONNX model that is one convolution, as bytes. */
final class OnnxModel {

  /** Name of the model's input. */
  static final String INPUT = "x";
  /** Name of the model's output. */
  static final String OUTPUT = "y";

  private static final String WEIGHTS = "w";
  private static final String BIAS = "b";
  private static final String SUM = "sum";

  private OnnxModel() {}

  /** The model of a problem with zero padding in NCHW. */
  static byte[] of(ConvProblem problem, Parameters parameters) {
    Map<String, Constant> constants = new LinkedHashMap<>();
    constants.put(WEIGHTS, new Constant.Floats(Dims.of(problem.weights()), parameters.weights()));
    if (problem.hasBias()) {
      constants.put(BIAS, new Constant.Floats(Dims.of(problem.weights().n()), parameters.bias()));
    }
    Activation activation = problem.spec().activation();
    List<Node> nodes = new ArrayList<>();
    nodes.add(convolution(problem, activation == Activation.NONE ? OUTPUT : SUM));
    switch (activation) {
      case NONE -> { }
      case RELU -> nodes.add(Node.of("Relu", OUTPUT, Attributes.NONE, SUM));
      case RELU6 -> {
        constants.put("zero", new Constant.Floats(Dims.SCALAR, new float[] {0}));
        constants.put("six", new Constant.Floats(Dims.SCALAR, new float[] {6}));
        nodes.add(Node.of("Clip", OUTPUT, Attributes.NONE, SUM, "zero", "six"));
      }
    }
    Shape input = problem.input();
    return OnnxWriter.write(Graph.of("one convolution",
        List.of(GraphInput.of(INPUT, input.n(), input.c(), input.h(), input.w())), List.of(OUTPUT), nodes, constants));
  }

  private static Node convolution(ConvProblem problem, String output) {
    ConvSpec spec = problem.spec();
    Padding pad = problem.padding();
    String[] inputs = problem.hasBias() ? new String[] {INPUT, WEIGHTS, BIAS} : new String[] {INPUT, WEIGHTS};
    Attributes attributes = Attributes.NONE
        .with("kernel_shape", new long[] {problem.weights().h(), problem.weights().w()})
        .with("strides", new long[] {spec.strideH(), spec.strideW()})
        .with("dilations", new long[] {spec.dilationH(), spec.dilationW()})
        .with("pads", new long[] {pad.top(), pad.left(), pad.bottom(), pad.right()})
        .with("group", (long) spec.groups());
    return Node.of("Conv", output, attributes, inputs);
  }
}
