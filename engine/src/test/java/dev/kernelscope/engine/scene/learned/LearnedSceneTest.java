package dev.kernelscope.engine.scene.learned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Ledger;
import dev.kernelscope.engine.scene.Legend;
import dev.kernelscope.engine.scene.Samples;
import dev.kernelscope.engine.scene.Selection;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.fixture.MadeUpTraining;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedSceneTest {

  private final TrainingLog log = new MadeUpTraining(100);
  private final LearnedScene scene = LearnedScene.of(log);

  private static float[] now(Frame frame) {
    List<Block> second = frame.stage().blocks().subList(16, 32);
    float[] all = new float[16 * 49];
    for (Block block : second) {
      float[] values = ((Surface.Image) block.surface()).values();
      System.arraycopy(values, 0, all, block.plane() * 49, 49);
    }
    return all;
  }

  @Test
  void kernelsAreThoseOfTheirStepAndChangeWhenItsUpdateIsDone() {
    assertThat(now(scene.frame(new Moment(40, Phase.BATCH, 0)))).isEqualTo(log.kernels(40));
    assertThat(now(scene.frame(new Moment(40, Phase.BACKWARD, 1)))).isEqualTo(log.kernels(40));
    assertThat(now(scene.frame(new Moment(40, Phase.UPDATE, 0.9)))).isEqualTo(log.kernels(40));
    assertThat(now(scene.frame(new Moment(40, Phase.UPDATE, 1)))).isEqualTo(log.kernels(41));
  }

  @Test
  void whatIsNotComputedYetShowsTheLastThatIs() {
    Frame frame = scene.frame(new Moment(150, Phase.FORWARD, 0.5));
    assertThat(frame).usingRecursiveComparison().isEqualTo(scene.frame(scene.still()));
    assertThat(frame.position().moment()).isEqualTo(new Moment(99, Phase.UPDATE, 1));
  }

  @Test
  void aTrainingThatHasNotBegunShowsItsNoise() {
    Frame frame = LearnedScene.of(new MadeUpTraining(0)).frame(new Moment(0, Phase.FORWARD, 0.5));
    assertThat(frame.title()).contains("nothing has been learned");
    assertThat(frame.samples()).isEmpty();
    assertThat(frame.ofTraining()).isTrue();
    assertThat(now(frame)).isEqualTo(log.kernels(0));
  }

  @Test
  void namesTheDeadFilterAndTheRangeOfItsColours() {
    Frame frame = LearnedScene.of(new MadeUpTraining(160)).frame(new Moment(159, Phase.UPDATE, 1));
    assertThat(frame.title()).isEqualTo("Noise at the start, patterns in 15 of 16 filters after eight epochs");
    assertThat(frame.subtitle()).contains("Filter 1 has died: its weights are all near zero.");
    assertThat(frame.legends().getLast()).isInstanceOfSatisfying(Legend.Note.class,
        note -> assertThat(note.text()).startsWith("beyond ±0.3: end colour, extreme 0."));
    assertThat(scene.frame(new Moment(90, Phase.UPDATE, 1)).subtitle())
        .contains("Filter 1 has died: no picture reaches it any more");
  }

  @Test
  void chartsEndAtTheStepThatIsShown() {
    Ledger.Charts charts = (Ledger.Charts) scene.frame(new Moment(59, Phase.UPDATE, 1)).ledger();
    Ledger.Chart loss = charts.charts().getFirst();
    assertThat(loss.series().getLast().points().getLast().x()).isEqualTo(3);
    assertThat(charts.charts().getLast().series().getLast().points()).hasSize(4);
    assertThat(loss.xTicks()).startsWith(0.0).endsWith(8.0);
    assertThat(loss.yTicks().getLast()).isGreaterThanOrEqualTo(log.step(0).loss());
  }

  @Test
  void theAnswerComesAfterTheForwardPass() {
    Samples before = scene.frame(new Moment(10, Phase.FORWARD, 0.5)).samples().orElseThrow();
    assertThat(before.answer()).isEmpty();
    assertThat(before.odds()).isEmpty();
    Samples after = scene.frame(new Moment(10, Phase.LOSS, 0)).samples().orElseThrow();
    assertThat(after.answer()).isEqualTo("cross");
    assertThat(after.right()).isTrue();
    assertThat(scene.frame(new Moment(11, Phase.LOSS, 0)).samples().orElseThrow().right()).isFalse();
  }

  @Test
  void aSelectedKernelHasARimOnBothWallsAndATip() {
    Selection at = Selection.at(new Target.Weight(5, 0, 2, 3));
    Frame frame = scene.frame(new Moment(30, Phase.BACKWARD, 1), at);
    assertThat(frame.stage().strokes()).filteredOn(s -> s.role() == Stroke.Role.KERNEL).hasSize(4);
    int index = 5 * 49 + 2 * 7 + 3;
    float gradient = log.step(30).gradient()[index];
    assertThat(frame.tip().orElseThrow().sentence()).contains(gradient > 0 ? "pushes it down" : "pushes it up");
    assertThat(frame.tip().orElseThrow().text()).contains("Kernel[5,2,3]");
  }

  @Test
  void tablesShowTheFlowThroughTheSelectedFilter() {
    Frame frame = scene.tables().frame(new Moment(30, Phase.BACKWARD, 1), Selection.at(new Target.Weight(5, 0, 0, 0)));
    Flow flow = log.flow(30, 5).orElseThrow();
    assertThat(frame.stage().blocks()).extracting(Block::name)
        .containsExactly("picture", "gradient to weights", "what arrives", "filter 5", "gradient to picture");
    assertThat(((Surface.Image) frame.stage().blocks().getLast().surface()).values()).isEqualTo(flow.toInput());
    Ledger.Formulas formulas = (Ledger.Formulas) frame.ledger();
    float most = 0;
    for (float value : flow.toWeights()) {
      most = Math.abs(value) > Math.abs(most) ? value : most;
    }
    assertThat(formulas.columns().getFirst().sentence().getFirst().text())
        .contains(most > 0 ? "+0.0" : "-0.0");
  }

  @Test
  void noiseOneColourAndNothingHaveNoPatternAndAnEdgeHas() {
    float[] edge = new float[49];
    Arrays.fill(edge, 0, 21, 1);
    Arrays.fill(edge, 21, 49, -1);
    float[] colour = new float[49];
    Arrays.fill(colour, 0.5f);
    float[] noise = Kernels.one(log.kernels(0), 2, 49);
    float[] all = new float[147];
    System.arraycopy(edge, 0, all, 0, 49);
    System.arraycopy(colour, 0, all, 49, 49);
    System.arraycopy(noise, 0, all, 98, 49);
    assertThat(Kernels.patterns(all, 49, 7, 7, 1)).isEqualTo(1);
    assertThat(Kernels.patterns(all, 49, 7, 7, 100)).as("weights too small to be seen").isZero();
  }
}
