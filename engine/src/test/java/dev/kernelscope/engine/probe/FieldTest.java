package dev.kernelscope.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Holds the arithmetic of receptive fields to what really changes when one pixel of the input does. */
class FieldTest {

  private static final Shape INPUT = Shape.of(1, 17, 14);

  @Test
  void throughStridesPaddingAndDilation() {
    check(new Graphs(1, true)
        .conv("a", Graphs.INPUT, new Shape(2, 1, 3, 3), "strides=2,2 auto_pad=SAME_UPPER")
        .conv("b", "a", new Shape(2, 1, 3, 2), "group=2 pads=1,0,2,1")
        .conv("c", "b", new Shape(1, 2, 2, 2), "dilations=2,3 strides=1,2"), "c");
  }

  @Test
  void throughPoolsAndActivations() {
    check(new Graphs(2, true)
        .conv("a", Graphs.INPUT, new Shape(2, 1, 3, 3), "auto_pad=SAME_LOWER strides=2,1")
        .node("Relu", "r", Attributes.NONE, "a")
        .node("AveragePool", "p", Graphs.attributes("kernel_shape=3,2 strides=2,2 pads=1,0,1,0"), "r")
        .conv("c", "p", new Shape(1, 2, 1, 1), ""), "c");
  }

  /** The larger field of two ways counts. */
  @Test
  void throughBranches() {
    check(new Graphs(3, true)
        .conv("a", Graphs.INPUT, new Shape(2, 1, 5, 1), "pads=2,0,2,0")
        .conv("b", Graphs.INPUT, new Shape(2, 1, 1, 3), "pads=0,1,0,1")
        .node("Add", "s", Attributes.NONE, "a", "b")
        .node("Concat", "j", Graphs.attributes("axis=1"), "s", "a")
        .conv("c", "j", new Shape(1, 4, 2, 2), "strides=2,2"), "c");
  }

  @Test
  void throughTransposedConvolutions() {
    check(new Graphs(4, true)
        .conv("a", Graphs.INPUT, new Shape(1, 1, 3, 3), "strides=2,2")
        .constant("w", 1, 1, 3, 4)
        .node("ConvTranspose", "t", Graphs.attributes("strides=2,3 pads=1,0,0,1"), "a", "w")
        .conv("c", "t", new Shape(1, 1, 2, 2), ""), "c");
  }

  @Test
  void behindAMeanOverAllEverythingCounts() {
    Probe probe = new Graphs(5, true)
        .conv("a", Graphs.INPUT, new Shape(2, 1, 3, 3), "")
        .node("GlobalAveragePool", "m", Attributes.NONE, "a").probe(INPUT, "m");
    assertThat(probe.field(probe.layers().getLast(), 0, 0)).isEqualTo(Field.all(17, 14));
  }

  @Test
  void mayLieInThePadding() {
    Probe probe = new Graphs(6, true)
        .conv("a", Graphs.INPUT, new Shape(1, 1, 5, 5), "pads=2,2,2,2 strides=3,3").probe(INPUT, "a");
    Field corner = probe.field(probe.layers().getFirst(), 0, 0);
    assertThat(corner).isEqualTo(new Field(-2, -2, 2, 2));
    assertThat(corner.isWithin(17, 14)).isFalse();
    assertThat(corner.within(17, 14)).isEqualTo(new Field(0, 0, 2, 2));
  }

  private static void check(Graphs graphs, String output) {
    Probe probe = graphs.probe(INPUT, output);
    ProbeLayer layer = probe.layers().getLast();
    Tensor image = Graphs.image(INPUT, 9);
    for (int i = 0; i < image.data().length; i++) {
      image.data()[i] += 2;
    }
    Shape s = layer.output();
    Tensor before = Tensor.of(s, probe.values(image).get(output).copyData());
    Field[] changed = new Field[s.h() * s.w()];
    for (int pixel = 0; pixel < image.data().length; pixel++) {
      image.data()[pixel] += 100;
      Tensor after = probe.values(image).get(output);
      image.data()[pixel] -= 100;
      for (int cell = 0; cell < changed.length; cell++) {
        if (Math.abs(after.data()[cell] - before.data()[cell]) > 0.01) {
          Field one = Field.cell(pixel / INPUT.w(), pixel % INPUT.w());
          changed[cell] = changed[cell] == null ? one : changed[cell].union(one);
        }
      }
    }
    for (int cell = 0; cell < changed.length; cell++) {
      assertThat(probe.field(layer, cell / s.w(), cell % s.w()).within(INPUT.h(), INPUT.w()))
          .as("cell " + cell / s.w() + "," + cell % s.w()).isEqualTo(changed[cell]);
    }
  }
}
