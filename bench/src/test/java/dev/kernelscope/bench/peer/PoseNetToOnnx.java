package dev.kernelscope.bench.peer;

import dev.kernelscope.engine.onnx.ProtobufWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PoseNet as an ONNX model, NCHW, operator set 13: the layers up to the heat maps of the body's parts, without the
 * three other heads. Image sizes stay open, as {@code SAME_UPPER} pads what TensorFlow's {@code SAME} does.
 */
final class PoseNetToOnnx {

  private static final int FLOAT = 1;
  private static final int ATTRIBUTE_INT = 2;
  private static final int ATTRIBUTE_STRING = 3;
  private static final int ATTRIBUTE_INTS = 7;
  private static final Pattern NAME = Pattern.compile(".*/(?:Conv2d_(\\d+)(?:_(depthwise|pointwise))?|(heatmap)_2)/.*");

  private final ProtobufWriter graph = new ProtobufWriter();
  private final Map<String, String> names = new HashMap<>(Map.of("image", "image"));

  private PoseNetToOnnx() {}

  /** The file's bytes. */
  static byte[] convert(TfjsModel model) {
    return new PoseNetToOnnx().model(model);
  }

  private byte[] model(TfjsModel model) {
    List<TfjsModel.Layer> kept = model.layers().stream().filter(layer -> NAME.matcher(layer.name()).matches()).toList();
    for (TfjsModel.Layer layer : kept) {
      names.put(layer.name(), shortName(layer.name()));
      nodes(layer);
    }
    graph.text(2, "MobileNetV1 of PoseNet");
    graph.message(5, tensor("zero", 0)).message(5, tensor("six", 6));
    for (TfjsModel.Layer layer : kept) {
      weights(layer);
    }
    TfjsModel.Layer last = kept.getLast();
    graph.message(11, value("image", kept.getFirst().shape()[2], "height", "width"));
    graph.message(12, value(names.get(last.name()), last.filters(), "rows", "columns"));
    ProtobufWriter operators = new ProtobufWriter().text(1, "").integer(2, 13);
    ProtobufWriter range = new ProtobufWriter().text(1, "input range").text(2, "-1..1");
    return new ProtobufWriter().integer(1, 8).text(2, "kernelscope").message(7, graph).message(8, operators)
        .message(14, range).toByteArray();
  }

  /** {@code pointwise7} for {@code MobilenetV1/MobilenetV1/Conv2d_7_pointwise/Relu6}. */
  private static String shortName(String name) {
    Matcher matcher = NAME.matcher(name);
    matcher.matches();
    String kind = matcher.group(2) == null ? "conv" : matcher.group(2);
    return matcher.group(3) != null ? matcher.group(3) : kind + matcher.group(1);
  }

  private void nodes(TfjsModel.Layer layer) {
    String name = names.get(layer.name());
    String sum = layer.relu6() ? name + "/sum" : name;
    ProtobufWriter node = node("Conv", name, sum, names.get(layer.input()), name + "/weights", name + "/bias")
        .message(5, integers("kernel_shape", layer.shape()[0], layer.shape()[1]))
        .message(5, integers("strides", layer.stride(), layer.stride()))
        .message(5, new ProtobufWriter().text(1, "group").integer(3, layer.depthwise() ? layer.shape()[2] : 1)
            .integer(20, ATTRIBUTE_INT))
        .message(5, new ProtobufWriter().text(1, "auto_pad").text(4, "SAME_UPPER").integer(20, ATTRIBUTE_STRING));
    graph.message(1, node);
    if (layer.relu6()) {
      graph.message(1, node("Clip", name + "/relu6", name, sum, "zero", "six"));
    }
  }

  /** Filters first, then the channels that they read: OIHW. */
  private void weights(TfjsModel.Layer layer) {
    int channels = layer.depthwise() ? 1 : layer.shape()[2];
    int rows = layer.shape()[0];
    int columns = layer.shape()[1];
    float[] values = new float[layer.weights().length];
    int at = 0;
    for (int filter = 0; filter < layer.filters(); filter++) {
      for (int channel = 0; channel < channels; channel++) {
        for (int tap = 0; tap < rows * columns; tap++) {
          values[at++] = layer.weight(tap / columns, tap % columns, channel, filter);
        }
      }
    }
    String name = names.get(layer.name());
    graph.message(5, tensor(name + "/weights", values, layer.filters(), channels, rows, columns));
    graph.message(5, tensor(name + "/bias", layer.bias(), layer.filters()));
  }

  private static ProtobufWriter node(String operator, String name, String output, String... inputs) {
    ProtobufWriter node = new ProtobufWriter();
    for (String input : inputs) {
      node.text(1, input);
    }
    return node.text(2, output).text(3, name).text(4, operator);
  }

  private static ProtobufWriter integers(String name, int... values) {
    ProtobufWriter attribute = new ProtobufWriter().text(1, name);
    Arrays.stream(values).forEach(value -> attribute.integer(8, value));
    return attribute.integer(20, ATTRIBUTE_INTS);
  }

  private static ProtobufWriter tensor(String name, float value) {
    return tensor(name, new float[] {value});
  }

  private static ProtobufWriter tensor(String name, float[] values, int... dims) {
    ProtobufWriter tensor = new ProtobufWriter();
    Arrays.stream(dims).forEach(dim -> tensor.integer(1, dim));
    ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return tensor.integer(2, FLOAT).text(8, name).data(9, raw.array());
  }

  private static ProtobufWriter value(String name, int channels, String rows, String columns) {
    ProtobufWriter dims = new ProtobufWriter().message(1, new ProtobufWriter().integer(1, 1))
        .message(1, new ProtobufWriter().integer(1, channels))
        .message(1, new ProtobufWriter().text(2, rows)).message(1, new ProtobufWriter().text(2, columns));
    ProtobufWriter type = new ProtobufWriter().message(1, new ProtobufWriter().integer(1, FLOAT).message(2, dims));
    return new ProtobufWriter().text(1, name).message(2, type);
  }
}
