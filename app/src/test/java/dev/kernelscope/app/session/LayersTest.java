package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.scene.Tip;
import org.junit.jupiter.api.Test;

class LayersTest {

  private static final Control LAYERS =
      Controls.ALL.stream().filter(c -> c.name().equals("layers")).findFirst().orElseThrow();

  private static Lab lab(Experiment experiment) {
    return Lab.of(new Exhibit.Convolution(experiment));
  }

  private static Lab more(Lab lab) {
    return lab.changed(LAYERS.step().apply(lab.experiment(), 1, 1));
  }

  private static String value(Lab lab) {
    return LAYERS.value().apply(lab.experiment());
  }

  @Test
  void aLayerMoreThanTheInputAllowsIsRefused() {
    Lab three = more(more(lab(Experiment.lesson())));
    assertThat(value(three)).isEqualTo("3");
    Lab refused = more(three);
    assertThat(refused.experiment()).isSameAs(three.experiment());
    assertThat(refused.refusal()).get().satisfies(r -> {
      assertThat(Tip.text(r.formula())).isEqualTo("not possible  4 layers: 7×7 → 5×5 → 3×3 → 1×1 is the end, "
          + "for the kernel covers 3×3");
      assertThat(r.sentence()).isEqualTo("The scene stays as it was.");
    });
  }

  @Test
  void whatLeavesRoomForFewerLayersIsRefused() {
    Lab three = more(more(lab(Experiment.lesson())));
    Lab refused = three.changed(three.experiment().withSpec(three.experiment().spec().withDilation(2)));
    assertThat(refused.experiment()).isSameAs(three.experiment());
    assertThat(refused.refusal()).get().satisfies(r -> assertThat(Tip.text(r.formula()))
        .contains("3 layers: 7×7 → 3×3 is the end, for the kernel covers 5×5"));
    Lab none = three.changed(three.experiment().withSpec(three.experiment().spec().withDilation(4)));
    assertThat(none.refusal()).get().satisfies(r -> assertThat(r.sentence()).contains("covers 9 cells"));
  }

  @Test
  void layersThatKeepTheSizeHaveNoEndOfTheirOwn() {
    Experiment lesson = Experiment.lesson();
    Lab lab = lab(lesson.withSpec(lesson.spec().withPadding(PaddingRule.SAME)));
    for (int i = 0; i < 5; i++) {
      lab = more(lab);
    }
    assertThat(value(lab)).isEqualTo("4");
    assertThat(lab.refusal()).isEmpty();
  }

  /** {@code view --repeat 9} goes on until the input is too small. */
  @Test
  void moreThanFitFromOutsideAreSaidToBeAsManyAsAreShown() {
    Lab nine = lab(Experiment.lesson().withLayers(9));
    assertThat(value(nine)).isEqualTo("3");
    assertThat(more(nine).refusal()).isPresent();
    Lab two = nine.changed(LAYERS.step().apply(nine.experiment(), -1, -1));
    assertThat(two.refusal()).isEmpty();
    assertThat(value(two)).isEqualTo("2");
    assertThat(nine.changed(nine.experiment().withFlip(true)).refusal()).isEmpty();
  }
}
