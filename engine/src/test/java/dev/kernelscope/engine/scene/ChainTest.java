package dev.kernelscope.engine.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static SceneSubject lesson(ConvSpec spec) {
    SceneSubject l = SceneSubject.lesson();
    return new SceneSubject(l.input(), l.weights(), null, spec, "", "", false);
  }

  @Test
  void shrinksUntilNothingFits() {
    Scene scene = Scenes.chain(SceneSubject.lesson(), 9);
    Frame frame = scene.frame(scene.still());
    assertThat(frame.title()).isEqualTo("Three layers of a 3×3 kernel: 7×7 → 5×5 → 3×3 → 1×1");
    assertThat(frame.subtitle())
        .isEqualTo("Cell 0,0 of layer 3 depends on 7×7 cells of the input: its receptive field.");
    assertThat(frame.stage().blocks()).hasSize(4);
    assertThat(frame.halves()).hasSize(4);
  }

  @Test
  void showsWhatTheEngineComputes() {
    Scene scene = Scenes.chain(SceneSubject.lesson(), 2);
    Conv2d layer = Conv2d.of(SceneSubject.lesson().weights());
    Tensor second = layer.apply(layer.apply(SceneSubject.lessonInput()));
    Block end = scene.frame(new Moment(8, Phase.WRITE, 1)).stage().blocks().getLast();
    for (int i = 0; i < 9; i++) {
      assertThat(end.tile(i / 3, i % 3).value()).isEqualTo(second.get(0, 0, i / 3, i % 3));
    }
  }

  @Test
  void keepsTheSizeWithSamePadding() {
    Scene scene = Scenes.chain(lesson(ConvSpec.DEFAULT.withPadding(PaddingRule.SAME)), 3);
    assertThat(scene.frame(scene.still()).title()).endsWith("7×7 → 7×7 → 7×7 → 7×7");
    assertThat(scene.frame(new Moment(0, Phase.WRITE, 1)).subtitle()).as("at the corner the border ends it")
        .startsWith("Cell 0,0 of layer 3 depends on 4×4 cells");
  }

  /** Against what really happens: a changed input cell changes the last cell only from within its receptive field. */
  @Property(tries = 60)
  void marksWhatTheLastCellDependsOn(@ForAll @IntRange(min = 1, max = 2) int stride,
      @ForAll @IntRange(min = 1, max = 2) int dilation, @ForAll @IntRange(max = 1) int padding,
      @ForAll PaddingMode mode, @ForAll @IntRange(max = 99) int which) {
    ConvSpec spec = ConvSpec.DEFAULT.withStride(stride).withDilation(dilation)
        .withPadding(PaddingRule.explicit(Padding.of(padding))).withPaddingMode(mode);
    Tensor ones = Tensor.of(Shape.of(3, 3), 1, 1, 1, 1, 1, 1, 1, 1, 1);
    Tensor zeros = Tensor.zeros(Shape.of(9, 9));
    Scene scene = Scenes.chain(new SceneSubject(zeros, ones, null, spec, "", "", false), 2);
    int cell = which % scene.timeline().cells();
    Frame frame = scene.frame(new Moment(cell, Phase.WRITE, 1));
    Block input = frame.stage().blocks().getFirst();
    Conv2d layer = Conv2d.of(ones).spec(spec);
    int layers = frame.stage().blocks().size() - 1;
    for (int i = 0; i < 81; i++) {
      Tensor one = Tensor.zeros(Shape.of(9, 9));
      one.data()[i] = 1;
      Tensor out = one;
      for (int n = 0; n < layers; n++) {
        out = layer.apply(out);
      }
      boolean depends = out.get(0, 0, frame.position().row(), frame.position().column()) != 0;
      assertThat(input.tile(i / 9, i % 9).current()).as("input cell %d", i).isEqualTo(depends);
    }
  }

  @Test
  void refusesWhatItCannotShow() {
    SceneSubject channels = new SceneSubject(Tensor.zeros(Shape.of(2, 5, 5)), Tensor.zeros(Shape.of(1, 2, 3, 3)), null,
        ConvSpec.DEFAULT, "", "", false);
    assertThatThrownBy(() -> Scenes.chain(channels, 2)).hasMessageContaining("1 channel and 1 filter, not 2 and 1");
    SceneSubject small = new SceneSubject(Tensor.zeros(Shape.of(2, 2)), SceneSubject.lesson().weights(), null,
        ConvSpec.DEFAULT, "", "", false);
    assertThatThrownBy(() -> Scenes.chain(small, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
