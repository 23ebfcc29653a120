package dev.kernelscope.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.graph.GraphSettings;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.graph.operator.Operators;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * ONNX's own test vectors. The list beside them says of each whether it passes or why it is refused; of the vectors of
 * our operators only those of 4 MB are left out, {@code MaxPool2d_stride_padding_dilation} and {@code operator_conv}.
 */
class OperatorVectorsTest {

  /** Rounding differs with the order of sums; no vector's sums are long. */
  private static final float TOLERANCE = 1e-5f;

  private static final Map<String, byte[]> FILES = files();

  static List<String> passing() {
    return list().stream().filter(line -> line.startsWith("pass ")).map(line -> line.substring(5)).toList();
  }

  static List<String> refused() {
    return list().stream().filter(line -> line.startsWith("refused ")).map(line -> line.substring(8)).toList();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void givesWhatTheVectorSays(String name) throws IOException {
    Graph graph = OnnxReader.read(FILES.get(name + "/model.onnx"));
    Case prepared = Case.of(graph, name);
    Constant expected = tensor(name, "output_0");
    Constant actual = prepared.graph.prepare(prepared.settings()).compute(prepared.values)
        .get(graph.outputs().getFirst());
    assertThat(actual.dims()).isEqualTo(expected.dims());
    if (expected instanceof Constant.Integers whole) {
      assertThat(((Constant.Integers) actual).values()).isEqualTo(whole.values());
      return;
    }
    float[] cells = ((Constant.Floats) actual).values();
    float[] theirs = ((Constant.Floats) expected).values();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != theirs[i]) {
        float most = TOLERANCE * Math.max(1, Math.abs(theirs[i]));
        assertThat(cells[i]).as("cell %d", i).isCloseTo(theirs[i], within(most));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithAReason(String line) {
    String name = line.substring(0, line.indexOf(" | "));
    String reason = line.substring(line.indexOf(" | ") + 3);
    assertThatThrownBy(() -> {
      Case prepared = Case.of(OnnxReader.read(FILES.get(name + "/model.onnx")), name);
      prepared.graph.prepare(prepared.settings());
    }).hasMessageContaining(reason).message().doesNotContain("\n");
  }

  @Test
  void everyOperatorHasAVectorThatPasses() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (String name : passing()) {
      OnnxReader.read(FILES.get(name + "/model.onnx")).nodes().stream().map(Node::operator).forEach(seen::add);
    }
    Set<String> missing = new TreeSet<>(Operators.names());
    missing.removeAll(seen);
    assertThat(missing).as("Cast has vectors for other kinds of numbers only").containsExactly("Cast");
  }

  @Test
  void allVectorsAreListed() {
    Set<String> packed = new TreeSet<>();
    FILES.keySet().stream().filter(file -> file.endsWith("/model.onnx"))
        .forEach(file -> packed.add(file.replace("/model.onnx", "")));
    Set<String> listed = new TreeSet<>(passing());
    refused().forEach(line -> listed.add(line.substring(0, line.indexOf(" | "))));
    assertThat(listed).isEqualTo(packed);
  }

  /** A vector's graph, with all inputs but the first real one as constants. */
  private record Case(Graph graph, Map<String, Dims> dims, Map<String, float[]> values) {

    static Case of(Graph graph, String name) throws IOException {
      Graph bound = graph;
      Map<String, Dims> dims = new LinkedHashMap<>();
      Map<String, float[]> values = new HashMap<>();
      for (int i = 0; i < graph.inputs().size(); i++) {
        GraphInput input = graph.inputs().get(i);
        Constant value = tensor(name, "input_" + i);
        if (value instanceof Constant.Floats floats && dims.isEmpty()) {
          dims.put(input.name(), floats.dims());
          values.put(input.name(), floats.values());
        } else if (value != null) {
          bound = bound.with(input.name(), value);
        } else {
          dims.put(input.name(), input.dims());
        }
      }
      return new Case(bound, dims, values);
    }

    GraphSettings settings() {
      return GraphSettings.of(dims).withThreads(1);
    }
  }

  private static Constant tensor(String name, String file) throws IOException {
    byte[] content = FILES.get(name + "/test_data_set_0/" + file + ".pb");
    return content == null ? null : OnnxReader.readTensor(content);
  }

  private static List<String> list() {
    try (InputStream in = OperatorVectorsTest.class.getResourceAsStream("vectors.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(OperatorVectorsTest.class.getResourceAsStream("vectors.zip"))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files;
  }
}
