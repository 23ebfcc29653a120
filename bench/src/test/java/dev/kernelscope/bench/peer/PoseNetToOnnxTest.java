package dev.kernelscope.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Holds the conversion of PoseNet to a model of the same kind that is computed with plain loops. With
 * {@code -Dposenet.from=FOLDER}, where that folder has {@code posenet.json} and {@code posenet.bin}, the real one is
 * converted, compared and written to {@code networks/mobilenet.onnx}; docs/networks.md has the command.
 */
class PoseNetToOnnxTest {

  private static final Path FILE = Path.of("../networks/mobilenet.onnx");
  private static final String HEAD = "MobilenetV1/heatmap_2/BiasAdd";

  /** Three layers and heads, at sizes where the padding of stride 2 is even and where it is not. */
  @Test
  void keepsWhatTheModelComputes() throws OrtException {
    TfjsModel model = small();
    byte[] onnx = PoseNetToOnnx.convert(model);
    for (int[] size : new int[][] {{9, 9}, {8, 11}, {6, 6}}) {
      assertThat(worst(model, onnx, size[0], size[1], HEAD)).as(size[0] + "×" + size[1]).isLessThan(1e-5);
    }
  }

  @Test
  void leavesTheOtherHeadsOut() throws OrtException {
    try (OrtSession session = OrtEnvironment.getEnvironment().createSession(PoseNetToOnnx.convert(small()))) {
      assertThat(session.getOutputNames()).containsExactly("heatmap");
      assertThat(session.getInputNames()).containsExactly("image");
    }
  }

  @Test
  void theRealOneIsConverted() throws IOException, OrtException {
    String folder = System.getProperty("posenet.from");
    assumeThat(folder).as("-Dposenet.from=FOLDER converts the real one").isNotNull();
    TfjsModel model = TfjsModel.read(Path.of(folder), "posenet");
    byte[] onnx = PoseNetToOnnx.convert(model);
    assertThat(worst(model, onnx, 65, 80, HEAD)).isLessThan(1e-4);
    Files.createDirectories(FILE.getParent());
    Files.write(FILE, onnx);
  }

  /** The largest difference between both, as a share of the largest value. */
  private static double worst(TfjsModel model, byte[] onnx, int rows, int columns, String head) throws OrtException {
    Random random = new Random(5);
    int channels = model.layers().getFirst().shape()[2];
    float[] input = new float[channels * rows * columns];
    double[][][] image = new double[rows][columns][channels];
    for (int i = 0; i < input.length; i++) {
      input[i] = random.nextFloat() * 2 - 1;
      image[i / columns % rows][i % columns][i / columns / rows] = input[i];
    }
    TfjsEvaluation.Image wanted = TfjsEvaluation.evaluate(model, new TfjsEvaluation.Image(image)).get(head);
    float[][][] got = run(onnx, input, channels, rows, columns)[0];
    double worst = 0;
    double largest = 0;
    for (int r = 0; r < got[0].length; r++) {
      for (int c = 0; c < got[0][0].length; c++) {
        for (int k = 0; k < got.length; k++) {
          worst = Math.max(worst, Math.abs(got[k][r][c] - wanted.at(r, c, k)));
          largest = Math.max(largest, Math.abs(wanted.at(r, c, k)));
        }
      }
    }
    assertThat(new int[] {got[0].length, got[0][0].length})
        .containsExactly(wanted.values().length, wanted.values()[0].length);
    return worst / largest;
  }

  private static float[][][][] run(byte[] onnx, float[] input, int channels, int rows, int columns)
      throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(onnx);
        OnnxTensor image = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input),
            new long[] {1, channels, rows, columns});
        OrtSession.Result result = session.run(Map.of("image", image))) {
      return (float[][][][]) result.get(0).getValue();
    }
  }

  private static TfjsModel small() {
    JsonObject root = new JsonObject();
    JsonArray nodes = new JsonArray();
    JsonArray manifest = new JsonArray();
    nodes.add(JsonParser.parseString("{'name':'image','op':'Placeholder'}"));
    String trunk = "MobilenetV1/MobilenetV1/Conv2d_";
    add(nodes, manifest, "_FusedConv2D", trunk + "0/Relu6", "image", 2, true, 3, 3, 3, 4);
    add(nodes, manifest, "FusedDepthwiseConv2dNative", trunk + "1_depthwise/conv", trunk + "0/Relu6", 2, true, 3, 3,
        4, 1);
    add(nodes, manifest, "_FusedConv2D", trunk + "1_pointwise/Relu6", trunk + "1_depthwise/conv", 1, true, 1, 1, 4, 5);
    add(nodes, manifest, "_FusedConv2D", HEAD, trunk + "1_pointwise/Relu6", 1, false, 1, 1, 5, 2);
    add(nodes, manifest, "_FusedConv2D", "MobilenetV1/offset_2/BiasAdd", trunk + "1_pointwise/Relu6", 1, false, 1, 1,
        5, 3);
    JsonObject topology = new JsonObject();
    topology.add("node", nodes);
    root.add("modelTopology", topology);
    JsonArray groups = new JsonArray();
    JsonObject group = new JsonObject();
    group.add("weights", manifest);
    groups.add(group);
    root.add("weightsManifest", groups);
    return TfjsModel.of(root, values(manifest));
  }

  private static void add(JsonArray nodes, JsonArray manifest, String operator, String name, String input, int stride,
      boolean relu6, int... shape) {
    int filters = shape[3] == 1 ? shape[2] : shape[3];
    manifest.add(JsonParser.parseString("{'name':'" + name + "/w','dtype':'float32','shape':["
        + String.join(",", IntStream.of(shape).mapToObj(Integer::toString).toList()) + "]}"));
    manifest.add(JsonParser.parseString("{'name':'" + name + "/b','dtype':'float32','shape':[" + filters + "]}"));
    String fused = words(relu6 ? List.of("BiasAdd", "Relu6") : List.of("BiasAdd"));
    nodes.add(JsonParser.parseString("{'name':'" + name + "','op':'" + operator + "','input':['" + input + "','" + name
        + "/w','" + name + "/b'],'attr':{'padding':{'s':" + words(List.of("SAME")) + "},'fused_ops':{'list':{'s':["
        + fused + "]}},'dilations':{'list':{'i':['1','1','1','1']}},'strides':{'list':{'i':['1','" + stride + "','"
        + stride + "','1']}}}}"));
  }

  private static String words(List<String> words) {
    return String.join(",", words.stream()
        .map(word -> "'" + Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)) + "'").toList());
  }

  private static byte[] values(JsonArray manifest) {
    int count = manifest.asList().stream().mapToInt(entry -> entry.getAsJsonObject().getAsJsonArray("shape").asList()
        .stream().mapToInt(dim -> dim.getAsInt()).reduce(1, (a, b) -> a * b)).sum();
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
    Random random = new Random(3);
    for (int i = 0; i < count; i++) {
      bytes.putFloat((float) random.nextGaussian());
    }
    return bytes.array();
  }
}
