package dev.kernelscope.app.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphInput;
import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookingTest {

  private static final String CAMERA = "samples/camera.png";

  /** Two kernels that answer to vertical and to horizontal edges, for grey images of one size. */
  private static NetworkWork edges() {
    Map<String, Constant> constants = new LinkedHashMap<>();
    constants.put("w", new Constant.Floats(Dims.of(2, 1, 3, 3), new float[] {-1, 0, 1, -1, 0, 1, -1, 0, 1,
        -1, -1, -1, 0, 0, 0, 1, 1, 1}));
    return work(List.of(Node.of("Conv", "y", Attributes.NONE, "x", "w")), constants);
  }

  private static NetworkWork work(List<Node> nodes, Map<String, Constant> constants) {
    Graph graph = Graph.of("made up", List.of(GraphInput.of("x", 1, 1, 12, 12)), List.of("y"), nodes, constants);
    return new NetworkWork(new LoadedNetwork("nets/made.onnx", graph, PixelRange.USUAL, Map.of()), null, null, 1);
  }

  @Test
  void theMapsComeFirstAndTheEdgesAreAskedOnceForAllPhotographs() {
    Looking first = edges().looking(CAMERA);
    first.look();
    assertThat(first.maps(0)).isPresent();
    assertThat(first.edges(0)).isEmpty();
    assertThat(first.over()).isFalse();
    first.compute();
    assertThat(first.over()).isTrue();
    Looking second = first.at("samples/chelsea.png");
    assertThat(second.facts().photo().name()).isEqualTo("chelsea.png");
    assertThat(second.maps(0)).isEmpty();
    assertThat(second.edges(1)).get().isSameAs(first.edges(1).orElseThrow());
    assertThat(second.network()).isEqualTo("nets/made.onnx");
  }

  @Test
  void manyMultiplicationsAreWorthPreparingFor() {
    NetworkWork work = edges();
    // 72 angles and 2 shifts of 2 kernels of 9 weights at 10×10 cells.
    assertThat(work.edgesWork(work.outline().layers().getFirst())).isEqualTo(72L * 2 * 2 * 9 * 100);
    assertThat(Engines.forWork(1_000_000)).isEqualTo("scalar");
    assertThat(Engines.forWork(34_000_000_000L)).isNull();
  }

  @Test
  void aNetworkWithoutMapsIsRefusedByItsName() {
    Map<String, Constant> constants = new LinkedHashMap<>();
    constants.put("w", new Constant.Floats(Dims.of(144, 2), new float[288]));
    NetworkWork lists = work(List.of(Node.of("Flatten", "flat", Attributes.NONE, "x"),
        Node.of("MatMul", "y", Attributes.NONE, "flat", "w")), constants);
    assertThatThrownBy(() -> lists.looking(CAMERA)).isInstanceOf(Failure.class)
        .hasMessageStartingWith("'nets/made.onnx' has no maps to look at");
  }
}
