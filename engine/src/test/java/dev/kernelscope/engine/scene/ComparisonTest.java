package dev.kernelscope.engine.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final ComparisonWords WORDS = new ComparisonWords("A title", "What is the same.", "left", "right");

  private static SceneSubject lesson(ConvSpec spec) {
    SceneSubject l = SceneSubject.lesson();
    return new SceneSubject(l.input(), l.weights(), null, spec, "", "", false);
  }

  private final Scene strides =
      Scenes.compare(lesson(ConvSpec.DEFAULT), lesson(ConvSpec.DEFAULT.withStride(2)), WORDS);

  @Test
  void showsBothAtTheSamePlace() {
    Frame frame = strides.frame(new Moment(strides.cell(0, 2, 1), Phase.SUM, 0.5));
    assertThat(frame.stages()).hasSize(2);
    assertThat(Tip.text(frame.stages().get(1).caption())).isEqualTo("B right");
    assertThat(frame.halves()).extracting(h -> h.position().row() + "," + h.position().column())
        .containsExactly("2,1", "2,1");
    assertThat(frame.halves()).extracting(h -> h.position().moment().phase()).containsOnly(Phase.SUM);
    assertThat(((Ledger.Formulas) frame.ledger()).columns()).extracting(f -> Tip.text(f.terms()))
        .containsExactly("⌊(7 + 0 - 3) / 1⌋ + 1 = 5", "⌊(7 + 0 - 3) / 2⌋ + 1 = 3");
  }

  @Test
  void tellsOfTheSameCellInBoth() {
    Frame frame = strides.frame(strides.still(), Selection.at(new Target.OutputCell(0, 0, 1)));
    assertThat(Tip.text(frame.tip().orElseThrow().name())).isEqualTo("A Output[0,1] = 8, B Output[0,1] = 1");
    assertThat(frame.tip().orElseThrow().sentence())
        .isEqualTo("A: It reads rows 0–2 and columns 1–3. B: It reads rows 0–2 and columns 2–4.");
    for (Stage stage : frame.stages()) {
      assertThat(stage.blocks(Role.OUTPUT).getFirst().tile(0, 1).mark()).isEqualTo(Mark.SELECTED);
    }
  }

  @Test
  void tellsOfACellThatOnlyOneHas() {
    Frame frame = strides.frame(strides.still(), Selection.at(new Target.OutputCell(0, 4, 4)));
    assertThat(Tip.text(frame.tip().orElseThrow().name())).isEqualTo("Output[4,4] = -8");
    Scene larger = Scenes.compare(lesson(ConvSpec.DEFAULT.withStride(2)), lesson(ConvSpec.DEFAULT.withPadding(1)),
        WORDS);
    Frame padded = larger.frame(larger.still(), Selection.at(new Target.InputCell(0, -1, 0)));
    assertThat(padded.tip()).isPresent();
    assertThat(padded.halves()).extracting(half -> half.tip().isPresent()).containsExactly(false, true);
  }

  @Test
  void letsTheSmallerOneWaitAtItsLastCells() {
    Frame frame = strides.frame(new Moment(strides.cell(0, 1, 4), Phase.GATHER, 0.5));
    Position waiting = frame.halves().get(1).position();
    assertThat(waiting.row() + "," + waiting.column()).isEqualTo("1,2");
    assertThat(waiting.moment().phase()).isEqualTo(Phase.WRITE);
  }

  @Test
  void sharesItsColourScales() {
    Tensor larger = Tensor.of(SceneSubject.lesson().weights().shape(), -5, 0, 5, 0, 0, 0, 0, 0, 0);
    Scene scene = Scenes.compare(lesson(ConvSpec.DEFAULT),
        new SceneSubject(SceneSubject.lessonInput(), larger, null, ConvSpec.DEFAULT, "", "", false), WORDS);
    Frame frame = scene.frame(scene.still());
    assertThat(frame.stages().get(0).blocks(Role.OUTPUT).getFirst().range())
        .isEqualTo(frame.stages().get(1).blocks(Role.OUTPUT).getFirst().range());
    assertThat(frame.legends()).hasSize(3);
    assertThat(frame.stage().blocks(Role.KERNEL)).as("weights differ, so they are shown").hasSize(1);
    assertThat(strides.frame(strides.still()).stage().blocks(Role.KERNEL)).as("the same weights").isEmpty();
  }

  @Test
  void marksTheWindowThatDoesNotFit() {
    Scene scene = Scenes.compare(lesson(ConvSpec.DEFAULT.withStride(3)),
        lesson(ConvSpec.DEFAULT.withStride(3).withPadding(PaddingRule.SAME)), WORDS);
    Frame frame = scene.frame(scene.still());
    assertThat(frame.stages().get(0).labels()).extracting(Label::style).contains(Label.Style.CROSS);
    assertThat(frame.stages().get(1).labels()).extracting(Label::style).doesNotContain(Label.Style.CROSS);
    Ledger.Formulas formulas = (Ledger.Formulas) frame.ledger();
    assertThat(Tip.text(formulas.columns().getFirst().sentence()))
        .isEqualTo("No padding: the map is smaller than the input. The floor drops one row and one column: "
            + "13 of 49 cells are never read.");
  }

  @Test
  void pointsInBothHalves() {
    Frame frame = strides.frame(strides.still(), Selection.at(new Target.OutputCell(0, 1, 1)));
    assertThat(frame.tip()).isPresent();
    for (Stage stage : frame.stages()) {
      assertThat(stage.blocks(Role.OUTPUT).getFirst().tile(1, 1).mark()).isEqualTo(Mark.SELECTED);
    }
  }

  @Test
  void showsTablesToo() {
    Frame frame = strides.tables().frame(strides.still());
    assertThat(frame.stages()).hasSize(2).allMatch(s -> !s.blocks(Role.PRODUCTS).isEmpty());
  }
}
