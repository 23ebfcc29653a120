package dev.kernelscope.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.tensor.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are damaged, or mean harm: one clear line, no memory, no end that does not come. */
class HostileOnnxTest {

  private static final Shape IMAGE = Shape.of(1, 2, 5, 5);

  @TempDir
  private Path folder;

  @Test
  void aModelThatWasCutOffAnywhereIsRefused() {
    byte[] whole = model();
    assertThatCode(() -> OnnxReader.read(whole)).doesNotThrowAnyException();
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      // Without its last field, the version of the operators, a model is still a whole message.
      try {
        OnnxReader.read(part);
        assertThat(length).isGreaterThan(whole.length - 7);
      } catch (IOException e) {
        oneLine(e);
      }
    }
  }

  @Test
  void aChangedByteGivesAModelOrOneLine() {
    byte[] whole = model();
    Random random = new Random(3);
    for (int i = 0; i < whole.length; i++) {
      for (int value : new int[] {0, 0x7f, 0x80, 0xff, random.nextInt(256)}) {
        byte[] changed = whole.clone();
        changed[i] = (byte) value;
        try {
          OnnxReader.read(changed).prepare(IMAGE, 1);
        } catch (IOException | IllegalArgumentException e) {
          oneLine(e);
        }
      }
    }
  }

  @Test
  void noiseIsNoModel() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      assertThatThrownBy(() -> OnnxReader.read(noise)).isInstanceOf(OnnxFormatException.class)
          .satisfies(HostileOnnxTest::oneLine);
    }
  }

  @Test
  void claimsAreComparedWithTheFile() {
    refuses(tensor(new long[] {1 << 20, 1 << 20}, 4), "more than 2147483647 cells");
    refuses(tensor(new long[] {1 << 15, 1 << 15}, 4), "claims 32768×32768 = 1073741824 numbers, but has 1");
    refuses(tensor(new long[] {-4}, 4), "extent -4 is not allowed");
    refuses(tensor(new long[] {1}, 3), "3 bytes, which are no whole number of values of 4 bytes");
    refuses(tensor(new long[100], 4), "has 100 axes");
    refuses(new ProtobufWriter().message(5, new ProtobufWriter().integer(1, 1).integer(2, 16).text(8, "w")),
        "'w' holds BFLOAT16");
  }

  @Test
  void numbersInAnotherFileAreRefused() {
    ProtobufWriter entry = new ProtobufWriter().text(1, "location").text(2, "../../etc/passwd");
    refuses(new ProtobufWriter().message(5, new ProtobufWriter().integer(1, 1).integer(2, 1).text(8, "w")
        .message(13, entry).integer(14, 1)), "'w' keeps its numbers in another file, '../../etc/passwd'");
  }

  @Test
  void namesInMessagesStayOnOneLine() {
    String name = "a\nb\u001b[31m" + "x".repeat(500);
    refuses(new ProtobufWriter().message(1, new ProtobufWriter().text(4, name).text(2, "y"))
        .message(12, new ProtobufWriter().text(1, "y")), "'a?b?[31mxx");
  }

  @Test
  void doubleNamesAreRefused() {
    ProtobufWriter constant = new ProtobufWriter().integer(2, 1).text(8, "w").data(9, new byte[4]);
    refuses(new ProtobufWriter().message(5, constant).message(5, constant), "two constants named 'w'");
    ProtobufWriter input = new ProtobufWriter().text(1, "x");
    refuses(new ProtobufWriter().message(11, input).message(11, input), "two values named 'x'");
  }

  @Test
  void deepNestingIsNotFollowed() {
    ProtobufWriter inner = new ProtobufWriter().text(4, "Relu");
    for (int depth = 0; depth < 2000; depth++) {
      ProtobufWriter graph = new ProtobufWriter().message(1, inner);
      inner = new ProtobufWriter().text(2, "y").text(4, "Identity").message(5,
          new ProtobufWriter().text(1, "body").message(6, graph).integer(20, 5));
    }
    Graph graph = read(new ProtobufWriter().message(1, inner).message(12, new ProtobufWriter().text(1, "y")));
    assertThat(graph.nodes().getFirst().attributes().has("body")).isTrue();
  }

  @Test
  void sizesThatNoMemoryHoldsAreRefusedBeforeTheyAreMade() {
    long[] huge = {0, 0, 20_000, 20_000, 0, 0, 20_000, 20_000};
    Graph padded = Graph.of("", List.of(new GraphInput("x", null, true)), List.of("y"),
        List.of(Node.of("Pad", "y", Attributes.NONE, "x", "pads")), Map.of("pads", Constant.Integers.list(huge)));
    assertThatThrownBy(() -> padded.prepare(IMAGE, 1)).isInstanceOf(GraphException.class)
        .satisfies(HostileOnnxTest::oneLine);
    Graph constant = Graph.of("", List.of(), List.of("y"),
        List.of(Node.of("ConstantOfShape", "y", Attributes.NONE, "size")),
        Map.of("size", Constant.Integers.list(40_000, 40_000)));
    assertThatThrownBy(() -> constant.prepare(dev.kernelscope.engine.graph.GraphSettings.fixed(constant)))
        .hasMessageContaining("too large");
  }

  @Test
  void anEmptyFileAndAFolderAreRefused() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.onnx"));
    assertThatThrownBy(() -> OnnxReader.read(empty)).hasMessage("the file is empty, and so no ONNX model");
    assertThatThrownBy(() -> OnnxReader.read(folder)).isInstanceOf(IOException.class);
  }

  /** A model with a convolution, a normalization, constants of both kinds and attributes of all kinds. */
  private static byte[] model() {
    Map<String, Constant> constants = new LinkedHashMap<>();
    constants.put("w", new Constant.Floats(Dims.of(3, 2, 3, 3), new float[54]));
    for (String name : new String[] {"scale", "shift", "mean", "variance"}) {
      constants.put(name, new Constant.Floats(Dims.of(3), new float[] {1, 2, 3}));
    }
    constants.put("shape", Constant.Integers.list(1, -1));
    Attributes conv = Attributes.NONE.with("pads", new long[] {1, 1, 1, 1}).with("group", 1L)
        .with("auto_pad", "NOTSET");
    List<Node> nodes = List.of(Node.of("Conv", "a", conv, "x", "w"),
        Node.of("BatchNormalization", "b", Attributes.NONE.with("epsilon", 1e-3f), "a", "scale", "shift", "mean",
            "variance"),
        Node.of("Reshape", "y", Attributes.NONE, "b", "shape"));
    return OnnxWriter.write(Graph.of("small", List.of(GraphInput.of("x", 1, 2, 5, 5)), List.of("y"), nodes, constants));
  }

  private static ProtobufWriter tensor(long[] dims, int bytes) {
    ProtobufWriter tensor = new ProtobufWriter();
    for (long dim : dims) {
      tensor.integer(1, dim);
    }
    return new ProtobufWriter().message(5, tensor.integer(2, 1).text(8, "w").data(9, new byte[bytes]));
  }

  private static Graph read(ProtobufWriter graph) {
    try {
      return OnnxReader.read(new ProtobufWriter().message(7, graph).toByteArray());
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static void refuses(ProtobufWriter graph, String reason) {
    assertThatThrownBy(() -> OnnxReader.read(new ProtobufWriter().message(7, graph).toByteArray()))
        .isInstanceOf(OnnxFormatException.class).hasMessageContaining(reason).satisfies(HostileOnnxTest::oneLine);
  }

  private static void oneLine(Throwable e) {
    assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "\u001b").hasSizeLessThan(600);
  }
}
