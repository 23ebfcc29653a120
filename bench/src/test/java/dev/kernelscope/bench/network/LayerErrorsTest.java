package dev.kernelscope.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.graph.GraphRun;
import dev.kernelscope.engine.graph.GraphSettings;
import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Feature maps beside ONNX Runtime's, layer by layer. */
class LayerErrorsTest {

  private static final Path MOBILENET = Path.of("..", "networks", "mobilenet.onnx");
  private static final int LAYERS = 28;

  @Test
  void everyLayerOfTheTrainedNetworkIsThatOfOnnxRuntime() throws IOException {
    NetworkBench bench = NetworkBench.of(MOBILENET, 161, 193);
    GraphRun run = bench.graph().prepare(bench.shape(), 2);
    Map<String, Double> errors = LayerErrors.of(bench.graph(), run, photograph(bench.shape()), 2);
    assertThat(errors).hasSize(LAYERS);
    assertThat(errors.values()).allMatch(error -> error <= NetworkBench.TOLERANCE);
  }

  @Test
  void soAreItsValuesBeforeLayersAreFused() throws IOException {
    NetworkBench bench = NetworkBench.of(MOBILENET, 97, 97);
    GraphRun run = bench.graph().prepare(GraphSettings.of(bench.graph(), bench.shape()).withoutFusing());
    Map<String, Double> errors = LayerErrors.of(bench.graph(), run, bench.image(), 1);
    assertThat(errors).hasSize(bench.graph().nodes().size());
    assertThat(errors.values()).allMatch(error -> error <= NetworkBench.TOLERANCE);
  }

  /** All that a classifier of images has: batch normalization, a shortcut, pooling, local and global, linear layers. */
  @Test
  void aNetworkWithABitOfEverythingAgrees() {
    Graph graph = classifier();
    Shape shape = Shape.of(3, 37, 41);
    NetworkBench bench = new NetworkBench("classifier", new byte[0], graph, shape);
    for (int threads : new int[] {1, 2}) {
      GraphSettings settings = GraphSettings.of(graph, shape).withThreads(threads);
      for (GraphSettings each : List.of(settings, settings.withoutFusing(), settings.withEngine("reference"))) {
        Map<String, Double> errors = LayerErrors.of(graph, graph.prepare(each), bench.image(), threads);
        assertThat(errors).containsKey("probabilities");
        assertThat(errors.values()).allMatch(error -> error <= 1e-5);
      }
    }
  }

  /** The top left of a photograph, from -1 to 1. */
  private static Tensor photograph(Shape shape) throws IOException {
    BufferedImage picture = ImageIO.read(Path.of("..", "samples", "chelsea.png").toFile());
    Tensor image = Tensor.zeros(shape);
    for (int channel = 0; channel < shape.c(); channel++) {
      for (int row = 0; row < shape.h(); row++) {
        for (int column = 0; column < shape.w(); column++) {
          int value = picture.getRGB(column, row) >> 16 - 8 * channel & 0xff;
          image.set(0, channel, row, column, value / 127.5f - 1);
        }
      }
    }
    return image;
  }

  private static Graph classifier() {
    Random random = new Random(7);
    Map<String, Constant> constants = new LinkedHashMap<>();
    List<Node> nodes = new ArrayList<>();
    convolution(nodes, constants, random, "stem", "image", 24, 3, 3, Map.of("strides", new long[] {2, 2}));
    normalization(nodes, constants, random, "stem/norm", "stem", 24);
    nodes.add(Node.of("Relu", "a", Attributes.NONE, "stem/norm"));
    nodes.add(Node.of("MaxPool", "pooled", Attributes.of(Map.of("kernel_shape", new long[] {3, 3}, "strides",
        new long[] {2, 2}, "pads", new long[] {1, 1, 1, 1}, "ceil_mode", 1L)), "a"));
    convolution(nodes, constants, random, "left", "pooled", 24, 24, 3, Map.of());
    normalization(nodes, constants, random, "left/norm", "left", 24);
    nodes.add(Node.of("Add", "sum", Attributes.NONE, "left/norm", "pooled"));
    nodes.add(Node.of("LeakyRelu", "b", Attributes.of(Map.of("alpha", 0.2f)), "sum"));
    nodes.add(Node.of("LRN", "lrn", Attributes.of(Map.of("size", 5L)), "b"));
    nodes.add(Node.of("AveragePool", "mean", Attributes.of(Map.of("kernel_shape", new long[] {2, 2}, "auto_pad",
        "SAME_UPPER")), "lrn"));
    nodes.add(Node.of("Concat", "both", Attributes.of(Map.of("axis", 1L)), "mean", "b"));
    nodes.add(Node.of("Sigmoid", "gate", Attributes.NONE, "both"));
    nodes.add(Node.of("Mul", "gated", Attributes.NONE, "gate", "both"));
    nodes.add(Node.of("GlobalAveragePool", "global", Attributes.NONE, "gated"));
    nodes.add(Node.of("Flatten", "flat", Attributes.NONE, "global"));
    constants.put("fc/weights", floats(random, 0.2f, 10, 48));
    constants.put("fc/bias", floats(random, 0.2f, 10));
    nodes.add(Node.of("Gemm", "scores", Attributes.of(Map.of("transB", 1L)), "flat", "fc/weights", "fc/bias"));
    nodes.add(Node.of("Softmax", "probabilities", Attributes.NONE, "scores"));
    return Graph.of("classifier", List.of(GraphInput.of("image", 1, 3, 37, 41)), List.of("probabilities"), nodes,
        constants);
  }

  private static void convolution(List<Node> nodes, Map<String, Constant> constants, Random random, String name,
      String input, int filters, int channels, int kernel, Map<String, Object> more) {
    constants.put(name + "/weights", floats(random, 0.3f, filters, channels, kernel, kernel));
    Map<String, Object> attributes = new LinkedHashMap<>(more);
    attributes.put("pads", new long[] {1, 1, 1, 1});
    nodes.add(Node.of("Conv", name, Attributes.of(attributes), input, name + "/weights"));
  }

  private static void normalization(List<Node> nodes, Map<String, Constant> constants, Random random, String name,
      String input, int channels) {
    String[] parts = {"scale", "shift", "mean", "variance"};
    for (String part : parts) {
      Constant.Floats values = floats(random, 0.4f, channels);
      for (int i = 0; i < channels && !part.equals("shift") && !part.equals("mean"); i++) {
        values.values()[i] += 1;
      }
      constants.put(name + "/" + part, values);
    }
    nodes.add(Node.of("BatchNormalization", name, Attributes.NONE, input, name + "/scale", name + "/shift",
        name + "/mean", name + "/variance"));
  }

  private static Constant.Floats floats(Random random, float size, int... extents) {
    Dims dims = Dims.of(extents);
    float[] values = new float[dims.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (random.nextFloat() * 2 - 1) * size;
    }
    return new Constant.Floats(dims, values);
  }
}
