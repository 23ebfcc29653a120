package dev.kernelscope.bench.peer;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A TensorFlow.js graph model whose nodes are fused convolutions, as MobileNets are: one JSON file with nodes and the
 * names of weights, one file with the weights as float32, little-endian, one after the other.
 *
 * @param layers in the file's order, which is one that can be computed
 */
record TfjsModel(List<Layer> layers) {

  /**
   * A convolution with bias, padded so that the output has ⌈input / stride⌉ cells (TensorFlow's {@code SAME}).
   *
   * @param name of the node
   * @param input name of the node that it reads, or of the model's input
   * @param shape kernel height, kernel width, input channels, filters; depthwise: height, width, channels, 1
   * @param weights in that order
   * @param bias one value a filter
   * @param stride in both directions
   * @param depthwise whether every channel has a filter of its own
   * @param relu6 whether the sum is kept between 0 and 6
   */
  record Layer(String name, String input, int[] shape, float[] weights, float[] bias, int stride, boolean depthwise,
      boolean relu6) {

    /** Number of output channels. */
    int filters() {
      return depthwise ? shape[2] : shape[3];
    }

    /** The weight of a tap; a depthwise filter has the one input channel 0. */
    float weight(int row, int column, int channel, int filter) {
      int last = depthwise ? filter : channel;
      return weights[((row * shape[1] + column) * shape[2] + last) * shape[3] + (depthwise ? 0 : filter)];
    }
  }

  /** Reads {@code NAME.json} and {@code NAME.bin}. */
  static TfjsModel read(Path folder, String name) throws IOException {
    JsonObject root = JsonParser.parseString(Files.readString(folder.resolve(name + ".json"))).getAsJsonObject();
    return of(root, Files.readAllBytes(folder.resolve(name + ".bin")));
  }

  /** The model of a parsed JSON file and the content of the other. */
  static TfjsModel of(JsonObject root, byte[] content) {
    Map<String, int[]> shapes = new HashMap<>();
    Map<String, float[]> weights = new HashMap<>();
    FloatBuffer rest = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    for (JsonElement each : root.getAsJsonArray("weightsManifest").get(0).getAsJsonObject().getAsJsonArray("weights")) {
      JsonObject entry = each.getAsJsonObject();
      require(entry.get("dtype").getAsString().equals("float32"), "weights are float32");
      int[] shape = entry.getAsJsonArray("shape").asList().stream().mapToInt(JsonElement::getAsInt).toArray();
      float[] values = new float[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
      rest.get(values);
      shapes.put(entry.get("name").getAsString(), shape);
      weights.put(entry.get("name").getAsString(), values);
    }
    require(!rest.hasRemaining(), "every weight has a name");
    List<Layer> layers = new ArrayList<>();
    for (JsonElement each : root.getAsJsonObject("modelTopology").getAsJsonArray("node")) {
      JsonObject node = each.getAsJsonObject();
      String operator = node.get("op").getAsString();
      if (!operator.equals("Const") && !operator.equals("Placeholder")) {
        layers.add(layer(node, operator, shapes, weights));
      }
    }
    return new TfjsModel(layers);
  }

  private static Layer layer(JsonObject node, String operator, Map<String, int[]> shapes,
      Map<String, float[]> weights) {
    boolean depthwise = operator.equals("FusedDepthwiseConv2dNative");
    require(depthwise || operator.equals("_FusedConv2D"), "only convolutions, not " + operator);
    List<String> inputs = node.getAsJsonArray("input").asList().stream().map(JsonElement::getAsString).toList();
    JsonObject attributes = node.getAsJsonObject("attr");
    List<String> fused = list(attributes, "fused_ops", "s").stream().map(TfjsModel::word).toList();
    require(fused.getFirst().equals("BiasAdd") && fused.size() <= 2, "a bias first, not " + fused);
    require(fused.size() == 1 || fused.get(1).equals("Relu6"), "no activation but Relu6, not " + fused);
    require(word(attributes.getAsJsonObject("padding").get("s").getAsString()).equals("SAME"), "padding is SAME");
    require(list(attributes, "dilations", "i").stream().allMatch("1"::equals), "no dilation");
    List<String> strides = list(attributes, "strides", "i");
    require(strides.get(1).equals(strides.get(2)), "one stride");
    return new Layer(node.get("name").getAsString(), inputs.get(0), shapes.get(inputs.get(1)),
        weights.get(inputs.get(1)), weights.get(inputs.get(2)), Integer.parseInt(strides.get(1)), depthwise,
        fused.size() == 2);
  }

  private static List<String> list(JsonObject attributes, String name, String type) {
    return attributes.getAsJsonObject(name).getAsJsonObject("list").getAsJsonArray(type).asList().stream()
        .map(JsonElement::getAsString).toList();
  }

  private static String word(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private static void require(boolean so, String what) {
    if (!so) {
      throw new IllegalArgumentException("not such a model: " + what);
    }
  }
}
