package dev.kernelscope.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnnxWriterTest {

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Attributes all = Attributes.NONE.with("whole", -7L).with("real", -1.5f).with("text", "über")
        .with("wholes", new long[] {-1, Long.MAX_VALUE}).with("reals", new float[] {0f, Float.NaN})
        .with("tensor", Constant.Integers.list(3, 4));
    Map<String, Constant> constants = new LinkedHashMap<>();
    constants.put("w", new Constant.Floats(Dims.of(2, 3), new float[] {1, -2, 3, 4, 5, -0f}));
    constants.put("one", new Constant.Integers(Dims.SCALAR, new long[] {Long.MIN_VALUE}));
    Graph graph = Graph.of("name", List.of(GraphInput.of("x", 1, GraphInput.FREE), new GraphInput("s", null, false)),
        List.of("y"), List.of(Node.of("Relu", "y", all, "x", "", "w")), constants);

    Graph read = OnnxReader.read(OnnxWriter.write(graph));

    assertThat(read.name()).isEqualTo("name");
    assertThat(read.inputs()).isEqualTo(graph.inputs());
    assertThat(read.outputs()).isEqualTo(graph.outputs());
    Node node = read.nodes().getFirst();
    assertThat(node.inputs()).containsExactly("x", "", "w");
    assertThat(node.version()).isEqualTo(Node.VERSION);
    assertThat(node.attributes().integer("whole", 0)).isEqualTo(-7);
    assertThat(node.attributes().real("real", 0)).isEqualTo(-1.5f);
    assertThat(node.attributes().text("text", "")).isEqualTo("über");
    assertThat(node.attributes().integers("wholes")).containsExactly(-1, Long.MAX_VALUE);
    assertThat(node.attributes().reals("reals")).containsExactly(0f, Float.NaN);
    assertThat(((Constant.Integers) node.attributes().constant("tensor")).values()).containsExactly(3, 4);
    Constant.Floats weights = (Constant.Floats) read.constants().get("w");
    assertThat(weights.dims()).isEqualTo(Dims.of(2, 3));
    assertThat(weights.values()).containsExactly(1, -2, 3, 4, 5, -0f);
    assertThat(((Constant.Integers) read.constants().get("one")).values()).containsExactly(Long.MIN_VALUE);
    assertThat(OnnxWriter.write(read)).isEqualTo(OnnxWriter.write(graph));
  }

  @Test
  void theSameGraphGivesTheSameBytes() {
    Graph graph = Graph.of("", List.of(GraphInput.of("x", 3)), List.of("y"),
        List.of(Node.of("Relu", "y", Attributes.NONE, "x")), Map.of());
    assertThat(OnnxWriter.write(graph)).isEqualTo(OnnxWriter.write(graph));
  }

  @Test
  void whatHasNoFormInAFileIsRefused() {
    Attributes strange = Attributes.NONE.with("body", new Attributes.Unsupported("a graph"));
    Graph graph = Graph.of("", List.of(GraphInput.of("x", 3)), List.of("y"),
        List.of(Node.of("Relu", "y", strange, "x")), Map.of());
    assertThatThrownBy(() -> OnnxWriter.write(graph)).isInstanceOf(GraphException.class)
        .hasMessage("Relu 'y': attribute body is a graph, which is not written");
  }
}
