package dev.kernelscope.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.graph.model.Attributes;
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
