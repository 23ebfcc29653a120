package dev.kernelscope.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.Constant;
import dev.kernelscope.engine.graph.model.Dims;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.graph.model.Node;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphTest {

  private static final Shape IMAGE = Shape.of(1, 3, 9, 11);
  private static final Attributes SAME = Attributes.of(Map.of("auto_pad", "SAME_UPPER"));

  @Test
  void aConvolutionIsThatOfTheEngine() {
    Tensor weights = random(Shape.of(20, 3, 3, 3), 1);
    Graph graph = graph(List.of(Node.of("Conv", "y", SAME, "x", "w", "b")), Map.of("w", floats(weights),
        "b", new Constant.Floats(Dims.of(20), new float[20])));
    Tensor image = random(IMAGE, 2);
    Tensor expected = Conv2d.of(weights).padding(PaddingRule.SAME).apply(image);
    assertThat(close(graph.prepare(IMAGE, 2).run(image).get("y"), expected)).isTrue();
  }

  /** The first layer reads the caller's planes; after that, and with other axes, the graph's own copy. */
  @Test
  void anImageMayBeGivenInAnyWay() {
    Tensor weights = random(Shape.of(20, 3, 3, 3), 1);
    Graph graph = graph(List.of(Node.of("Conv", "y", SAME, "x", "w")), Map.of("w", floats(weights)));
    GraphRun run = graph.prepare(IMAGE, 2);
    Tensor image = random(IMAGE, 2);
    float[] expected = run.run(image).get("y").copyData();
    run.run(random(IMAGE, 3));
    assertThat(((Constant.Floats) run.compute(Map.of("x", image.copyData())).get("y")).values())
        .containsExactly(expected);
    run.run(random(IMAGE, 4));
    assertThat(run.run(image.to(Layout.NHWC)).get("y").copyData()).containsExactly(expected);
    float[] behind = new float[IMAGE.size() + 5];
    System.arraycopy(image.copyData(), 0, behind, 5, IMAGE.size());
    assertThat(run.run(Tensor.view(IMAGE, Layout.NCHW, behind, 5)).get("y").copyData()).containsExactly(expected);
    assertThat(run.runAll(image).get("y").copyData()).containsExactly(expected);
  }

  @Test
  void runAllGivesTheValuesOnTheWay() {
    Tensor weights = random(Shape.of(20, 3, 3, 3), 1);
    Graph graph = graph(List.of(Node.of("Conv", "sum", SAME, "x", "w"), Node.of("Relu", "y", Attributes.NONE, "sum")),
        Map.of("w", floats(weights)));
    Tensor image = random(IMAGE, 2);
    GraphRun run = graph.prepare(GraphSettings.of(graph, IMAGE).withoutFusing());
    Map<String, Tensor> all = run.runAll(image);
    assertThat(all.keySet()).containsExactly("sum", "y");
    Conv2d layer = Conv2d.of(weights).padding(PaddingRule.SAME);
    assertThat(close(all.get("sum"), layer.apply(image))).isTrue();
    assertThat(close(all.get("y"), layer.activation(Activation.RELU).apply(image))).isTrue();
    assertThat(all.get("y").contentEquals(run.run(image).get("y"))).isTrue();
  }

  @Test
  void nodesMayComeInAnyOrder() {
    Graph graph = graph(List.of(Node.of("Relu", "y", Attributes.NONE, "a"),
        Node.of("Identity", "a", Attributes.NONE, "x")), Map.of());
    assertThat(graph.nodes()).extracting(Node::output).containsExactly("a", "y");
  }

  @Test
  void convolutionsAreTold() {
    Tensor weights = random(Shape.of(4, 3, 3, 3), 1);
    Graph graph = graph(List.of(Node.of("Conv", "y", SAME, "x", "w")), Map.of("w", floats(weights)));
    GraphConvolution only = graph.prepare(IMAGE, 1).convolutions().getFirst();
    assertThat(only.name()).isEqualTo("y");
    assertThat(only.input()).isEqualTo("x");
    assertThat(only.weights().contentEquals(weights)).isTrue();
    assertThat(only.problem().output()).isEqualTo(Shape.of(1, 4, 9, 11));
  }

  @Test
  void aCycleIsNamed() {
    assertThatThrownBy(() -> graph(List.of(Node.of("Relu", "y", Attributes.NONE, "a"),
        Node.of("Relu", "a", Attributes.NONE, "y")), Map.of()))
        .isInstanceOf(GraphException.class).hasMessageContaining("cycle").hasMessageContaining("Relu 'y'");
  }

  @Test
  void unknownOperatorsAreNamedAllAtOnce() {
    assertThatThrownBy(() -> graph(List.of(Node.of("Gru", "a", Attributes.NONE, "x"),
        Node.of("Einsum", "b", Attributes.NONE, "a"), Node.of("Gru", "y", Attributes.NONE, "b")), Map.of()))
        .isInstanceOf(GraphException.class)
        .hasMessage("2 operators are not supported: 'Einsum', 'Gru' (2 nodes)");
  }

  @Test
  void missingAndDoubleValuesAreNamed() {
    assertThatThrownBy(() -> graph(List.of(Node.of("Relu", "y", Attributes.NONE, "nobody")), Map.of()))
        .hasMessage("Relu 'y' reads 'nobody', which is no input, no constant and made by no node");
    assertThatThrownBy(() -> graph(List.of(Node.of("Relu", "y", Attributes.NONE, "x"),
        Node.of("Relu", "y", Attributes.NONE, "x")), Map.of())).hasMessageContaining("a value of that name already");
    assertThatThrownBy(() -> graph(List.of(Node.of("Relu", "z", Attributes.NONE, "x")), Map.of()))
        .hasMessage("the graph's output 'y' is made by no node");
  }

  private static Graph graph(List<Node> nodes, Map<String, Constant> constants) {
    return Graph.of("", List.of(new GraphInput("x", null, true)), List.of("y"), nodes, constants);
  }

  private static Constant.Floats floats(Tensor tensor) {
    return new Constant.Floats(Dims.of(tensor.shape()), tensor.data());
  }

  private static Tensor random(Shape shape, long seed) {
    Tensor tensor = Tensor.zeros(shape);
    Random random = new Random(seed);
    for (int i = 0; i < tensor.data().length; i++) {
      tensor.data()[i] = random.nextFloat() - 0.5f;
    }
    return tensor;
  }

  private static boolean close(Tensor actual, Tensor expected) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    assertThat(actual.copyData()).usingComparatorWithPrecision(1e-5f).containsExactly(expected.copyData());
    return true;
  }
}
