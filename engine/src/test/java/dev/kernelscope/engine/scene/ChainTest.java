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
import java.util.List;
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

  @Test
  void marksWhatACellDependsOnAndWhatDependsOnIt() {
    Scene scene = Scenes.chain(SceneSubject.lesson(), 3);
    Frame frame = scene.frame(scene.still(), Selection.at(new Target.OutputCell(0, 4, 0)));
    assertThat(frame.tip().orElseThrow().text()).isEqualTo("Layer 1[4,0] = 1. It depends on 9 cells of the input. "
        + "It has a part in 1 cell of layer 2 and 1 cell of layer 3. "
        + "-1·1 + 0·0 + 1·2 + -2·2 + 0·1 + 2·1 + -1·0 + 0·1 + 1·2 = 1.");
    assertThat(marked(frame, 0)).containsExactly("4,0", "4,1", "4,2", "5,0", "5,1", "5,2", "6,0", "6,1", "6,2");
    assertThat(marked(frame, 1)).containsExactly("4,0");
    assertThat(marked(frame, 2)).containsExactly("2,0");
    Frame corner = scene.frame(scene.still(), Selection.at(new Target.InputCell(0, 0, 0)));
    assertThat(corner.tip().orElseThrow().sentence())
        .isEqualTo("It has a part in 1 cell of layer 1, 1 cell of layer 2 and 1 cell of layer 3.");
  }

  private static List<String> marked(Frame frame, int plane) {
    return ((Surface.Tiles) frame.stage().blocks().get(plane).surface()).tiles().stream().filter(Tile::isMarked)
        .map(t -> t.row() + "," + t.column()).toList();
  }

  @Test
  void leadsACursorThroughPlanesOfSeveralSizes() {
    Targets targets = Scenes.chain(SceneSubject.lesson(), 3).targets();
    assertThat(targets.has(new Target.OutputCell(1, 2, 2))).isTrue();
    assertThat(targets.refusal(new Target.OutputCell(1, 3, 0))).hasValueSatisfying(
        reason -> assertThat(reason).contains("rows 0 to 2"));
    assertThat(targets.move(new Target.OutputCell(0, 4, 4), 1, 0)).isEqualTo(new Target.OutputCell(1, 0, 2));
    assertThat(targets.jump(new Target.OutputCell(1, 2, 2), 1)).isEqualTo(new Target.OutputCell(2, 0, 0));
    assertThat(targets.move(new Target.OutputCell(2, 0, 0), -1, 0)).isEqualTo(new Target.OutputCell(1, 2, 0));
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
