package dev.kernelscope.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.graph.model.GraphException;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds the way back to central differences: how the unit really changes when the image moves a little. */
class BackwardPassTest {

  private static final Shape INPUT = Shape.of(3, 11, 9);

  @Test
  void convolutions() {
    check(base(1).conv("out", "a", new Shape(2, 2, 3, 3), "group=2 strides=2,1 pads=1,0,2,1"), "out", 1e-2);
  }

  @Test
  void activations() {
    check(base(2).node("Relu", "r", Attributes.NONE, "a").conv("out", "r", new Shape(2, 4, 1, 1), ""), "out", 1e-3);
    check(base(3).scalar("lo", -1).scalar("hi", 2).node("Clip", "r", Attributes.NONE, "a", "lo", "hi")
        .conv("out", "r", new Shape(2, 4, 1, 1), ""), "out", 1e-3);
    check(base(4).node("LeakyRelu", "r", Graphs.attributes("alpha=0.3"), "a")
        .conv("out", "r", new Shape(2, 4, 1, 1), ""), "out", 1e-3);
    check(base(5).node("Sigmoid", "r", Attributes.NONE, "a").conv("out", "r", new Shape(2, 4, 1, 1), ""), "out", 1e-3);
  }

  @Test
  void sumsProductsAndConcatenations() {
    check(base(6).conv("b", Graphs.INPUT, new Shape(4, 3, 3, 3), "").constant("k", 4, 1, 1)
        .node("Add", "s", Attributes.NONE, "a", "b").node("Mul", "m", Attributes.NONE, "s", "k")
        .node("Add", "t", Attributes.NONE, "m", "k").node("Concat", "c", Graphs.attributes("axis=1"), "t", "a", "s")
        .conv("out", "c", new Shape(1, 12, 2, 2), ""), "out", 1e-2);
    check(base(7).conv("b", Graphs.INPUT, new Shape(4, 3, 3, 3), "")
        .node("Mul", "m", Attributes.NONE, "a", "b").conv("out", "m", new Shape(1, 4, 1, 1), ""), "out", 1e-3);
  }

  @Test
  void poolings() {
    String window = "kernel_shape=3,2 strides=2,1 pads=1,0,1,1";
    check(base(8).node("MaxPool", "p", Graphs.attributes(window), "a").conv("out", "p", new Shape(1, 4, 1, 1), ""),
        "out", 1e-3);
    check(base(9).node("AveragePool", "p", Graphs.attributes(window), "a").conv("out", "p", new Shape(1, 4, 1, 1), ""),
        "out", 1e-2);
    check(base(10).node("AveragePool", "p", Graphs.attributes(window + " count_include_pad=1"), "a")
        .conv("out", "p", new Shape(1, 4, 1, 1), ""), "out", 1e-2);
    check(base(11).node("GlobalAveragePool", "p", Attributes.NONE, "a").conv("out", "p", new Shape(1, 4, 1, 1), ""),
        "out", 1e-2);
  }

  @Test
  void normalizationAndMatrices() {
    Graphs graphs = base(12).conv("c", "a", new Shape(2, 4, 1, 1), "").constant("s", 2).constant("b", 2)
        .constant("m", 2).constant("q", 2);
    check(graphs.node("Mul", "v", Attributes.NONE, "q", "q")
        .node("BatchNormalization", "n", Attributes.NONE, "c", "s", "b", "m", "v")
        .node("Flatten", "f", Attributes.NONE, "n").constant("w", 5, 126).constant("u", 5)
        .node("Gemm", "out", Graphs.attributes("transB=1 alpha=0.5"), "f", "w", "u"), "out", 1e-2);
  }

  @Test
  void whatIsUnknownIsNamed() {
    Probe probe = base(14).node("LRN", "n", Graphs.attributes("size=3"), "a")
        .conv("out", "n", new Shape(1, 4, 1, 1), "").probe(INPUT, "out");
    assertThatThrownBy(() -> UnitGradient.middle(probe, probe.layers().getLast(), 0))
        .isInstanceOf(GraphException.class).hasMessageStartingWith("there is no way back through LRN here");
  }

  private static Graphs base(long seed) {
    return new Graphs(seed, false).conv("a", Graphs.INPUT, new Shape(4, 3, 3, 3), "");
  }

  /** The gradient along some directions; {@code step} is small where a kink may lie near. */
  private static void check(Graphs graphs, String output, double step) {
    Probe probe = graphs.probe(INPUT, output);
    ProbeLayer layer = probe.layer(output).orElseThrow();
    UnitGradient unit = UnitGradient.middle(probe, layer, layer.channels() - 1);
    Tensor image = Graphs.image(INPUT, 77);
    Tensor gradient = Tensor.zeros(INPUT);
    unit.climb(image, gradient);
    Random random = new Random(5);
    for (int turn = 0; turn < 6; turn++) {
      Tensor direction = Graphs.image(INPUT, random.nextLong());
      double expected = (moved(unit, image, direction, step) - moved(unit, image, direction, -step)) / (2 * step);
      double slope = 0;
      double size = 0;
      for (int i = 0; i < direction.data().length; i++) {
        slope += direction.data()[i] * gradient.data()[i];
        size += gradient.data()[i] * gradient.data()[i];
      }
      assertThat(size).isPositive();
      assertThat(slope).isCloseTo(expected, within(0.01 * Math.sqrt(size) + 0.002 * Math.abs(expected)));
    }
  }

  private static double moved(UnitGradient unit, Tensor image, Tensor direction, double step) {
    Tensor moved = Tensor.zeros(INPUT);
    for (int i = 0; i < moved.data().length; i++) {
      moved.data()[i] = (float) (image.data()[i] + step * direction.data()[i]);
    }
    return unit.climb(moved, Tensor.zeros(INPUT));
  }
}
