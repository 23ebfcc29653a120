package dev.kernelscope.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.graph.model.Attributes;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeTest {

  private static final Shape INPUT = Shape.of(3, 12, 12);

  @Test
  void countsLayersAsPeopleDo() {
    Probe probe = network().probe(INPUT, "pool");
    assertThat(probe.layers()).extracting(ProbeLayer::name).containsExactly("a", "b", "pool");
    ProbeLayer first = probe.layers().get(0);
    assertThat(first.kind()).isEqualTo("conv 3×3, stride 2, relu6");
    assertThat(first.sum()).isEqualTo("a");
    assertThat(first.value()).isEqualTo("a6");
    assertThat(first.limit()).isEqualTo(6);
    assertThat(first.output()).isEqualTo(Shape.of(4, 6, 6));
    assertThat(first.parameters()).isEqualTo(4 * 3 * 9 + 4);
    assertThat(first.multiplyAdds()).isEqualTo(4 * 36 * 27);
    assertThat(probe.layers().get(1).kind()).isEqualTo("depthwise 3×3, relu");
    assertThat(probe.layers().get(1).isCut()).isFalse();
    assertThat(probe.layers().get(1).parameters()).isEqualTo(4 * 9 + 4);
    assertThat(probe.layers().get(2).kind()).isEqualTo("max pool");
    assertThat(probe.layer("b")).contains(probe.layers().get(1));
    assertThat(probe.layer("1")).contains(probe.layers().get(1));
    assertThat(probe.layer("c")).isEmpty();
    assertThat(probe.layer("01")).isEmpty();
  }

  /** Each of 12·12 cells of 3 channels meets 2 filters of 4×4. */
  @Test
  void countsTheProductsOfTransposedConvolutions() {
    Probe probe = new Graphs(5, false).constant("w", 3, 2, 4, 4)
        .node("ConvTranspose", "t", Graphs.attributes("strides=2,2"), Graphs.INPUT, "w").probe(INPUT, "t");
    assertThat(probe.layers().getFirst().kind()).isEqualTo("conv transpose");
    assertThat(probe.layers().getFirst().multiplyAdds()).isEqualTo(3 * 144 * 2 * 16);
    assertThat(probe.layers().getFirst().parameters()).isEqualTo(3 * 2 * 16);
  }

  @Test
  void theWayUpToALayerMakesTheSameValues() {
    Probe probe = network().probe(INPUT, "pool");
    Tensor image = Graphs.image(INPUT, 3);
    Tensor whole = probe.values(image).get("b");
    Tensor part = probe.upTo(probe.layers().get(1)).values(image).get("b");
    assertThat(part.copyData()).containsExactly(whole.copyData());
  }

  @Test
  void strongestPatchesAreWhereTheValuesAre() {
    Probe probe = network().probe(INPUT, "pool");
    ProbeLayer layer = probe.layers().get(0);
    Tensor maps = Tensor.zeros(layer.output());
    maps.set(0, 2, 1, 1, 5);
    maps.set(0, 2, 1, 2, 6);
    maps.set(0, 2, 4, 4, 3);
    StrongestPatches patches = new StrongestPatches(3);
    patches.add(0, probe, layer, 2, maps);
    Tensor other = Tensor.zeros(layer.output());
    other.set(0, 2, 4, 0, 4);
    patches.add(1, probe, layer, 2, other);
    List<StrongestPatches.Patch> best = patches.best();
    assertThat(best).extracting(StrongestPatches.Patch::value).startsWith(6f, 5f, 4f);
    assertThat(best.get(0).field()).isEqualTo(new Field(2, 4, 4, 6));
    assertThat(best.get(2).image()).isEqualTo(1);
  }

  /** What a unit wants is the patch that looks like its weights, as far as shifts and likely colours let it. */
  @Test
  void ascentFindsWhatAKernelWants() {
    Graphs graphs = new Graphs(8, false).conv("a", Graphs.INPUT, new Shape(1, 3, 5, 5), "");
    Shape size = Shape.of(3, 5, 5);
    Probe probe = graphs.probe(size, "a");
    UnitGradient unit = UnitGradient.middle(probe, probe.layers().getFirst(), 0);
    Ascent.Settings settings = new Ascent.Settings(150, 1, -1, 1, 0.2, 0, 0, 0);
    Ascent ascent = Ascent.start(unit, size, settings);
    double first = ascent.next();
    while (ascent.hasNext()) {
      ascent.next();
    }
    Tensor weights = probe.firstFilters().orElseThrow();
    double most = 0;
    for (float weight : weights.copyData()) {
      most += Math.abs(weight);
    }
    assertThat(ascent.value()).isGreaterThan(first + 0.5 * most);
    assertThat(ascent.step()).isEqualTo(150);
    Ascent again = Ascent.start(unit, size, settings);
    while (again.hasNext()) {
      again.next();
    }
    assertThat(again.image().copyData()).containsExactly(ascent.image().copyData());
  }

  private static Graphs network() {
    return new Graphs(4, false).scalar("zero", 0).scalar("six", 6)
        .conv("a", Graphs.INPUT, new Shape(4, 3, 3, 3), "strides=2,2 auto_pad=SAME_UPPER")
        .node("Clip", "a6", Attributes.NONE, "a", "zero", "six")
        .conv("b", "a6", new Shape(4, 1, 3, 3), "group=4 pads=1,1,1,1").node("Relu", "br", Attributes.NONE, "b")
        .node("MaxPool", "pool", Graphs.attributes("kernel_shape=2,2 strides=2,2"), "br");
  }
}
