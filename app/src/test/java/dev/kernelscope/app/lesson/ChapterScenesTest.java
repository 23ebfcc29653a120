package dev.kernelscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.app.option.LearningOptions;
import dev.kernelscope.app.session.Exhibit;
import dev.kernelscope.app.view.ViewedScene;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.chapter.Chapter;
import dev.kernelscope.engine.lesson.chapter.Chapters;
import dev.kernelscope.engine.lesson.chapter.Step;
import dev.kernelscope.engine.scene.SceneSubject;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.trace.ConvolutionTrace;
import dev.kernelscope.engine.train.DataSplit;
import dev.kernelscope.engine.train.FashionMnist;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The lesson's scenes are real: each is computed, each text is filled from it, and what one is told to try changes. */
class ChapterScenesTest {

  static List<Chapter> chapters() {
    return Chapters.all();
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void everySceneIsComputedAndFillsItsText(Chapter chapter) {
    List<Experiment> different = new ArrayList<>();
    for (Step step : chapter.steps()) {
      StepPage page = StepPage.of(step);
      assertThat(page.text()).as(step.title()).doesNotContain("{", "}").isNotBlank();
      assertThat(page.scene().scene().frame(page.scene().still().still()).title()).isNotBlank();
      if (page.scene().exhibit() instanceof Exhibit.Convolution(Experiment experiment)
          && different.stream().noneMatch(experiment::sameAs)) {
        different.add(experiment);
      }
    }
    assertThat(different).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void whatOneIsToldToTryChangesTheNumbersByOneParameter(Chapter chapter) {
    TryItPage page = TryItPage.of(chapter.tryIt());
    assertThat(page.changed()).isNotEqualTo(page.watched());
    assertThat(page.watched()).containsPattern("\\d");
    assertThat(page.changed()).containsPattern("\\d");
    assertThat(output(chapter.tryIt().before().arguments()).contentEquals(
        output(chapter.tryIt().after().arguments()))).isFalse();
  }

  /** The page of the lesson trains what {@code train --seed 1} trains: with the same settings, on the same data. */
  @Test
  void thePageThatTrainsIsTheCommandThatTrains() {
    Learning page = Chapters.find("learning").orElseThrow().steps().stream()
        .map(step -> StepPage.of(step).scene().exhibit()).filter(Exhibit.Trained.class::isInstance)
        .map(exhibit -> ((Exhibit.Trained) exhibit).learning()).findFirst().orElseThrow();
    DataSplit data = FashionMnist.subset();
    LearningOptions command = CommandLine.populateCommand(new LearningOptions(), "--seed", "1");
    assertThat(page.settings()).isEqualTo(command.settings(data.train().size(), true, page.settings().compute()));
    assertThat(page.data().fingerprint()).isEqualTo(data.fingerprint());
  }

  /** The chapter says that the gradient of the input and the transposed convolution are the same numbers. */
  @Test
  void theBackwardPassOfTheInputIsTheTransposedConvolution() {
    Tensor turned = output("5x5 --kernel sobel-x --flip --padding 2");
    Tensor transposed = output("5x5 --kernel sobel-x --transposed");
    assertThat(turned.shape()).isEqualTo(transposed.shape());
    assertThat(turned.contentEquals(transposed)).isTrue();
  }

  /** The chapter says that a pushed input pushes the map, and nothing else. */
  @Test
  void aPushedInputPushesTheMap() {
    Tensor map = output("");
    Tensor pushed = output("--padding 1,1,0,0");
    for (int row = 0; row < map.shape().h(); row++) {
      for (int column = 0; column < map.shape().w(); column++) {
        assertThat(pushed.get(0, 0, row + 1, column + 1)).isEqualTo(map.get(0, 0, row, column));
      }
    }
  }

  /** The chapter says that a stride of two keeps every second cell of the larger map. */
  @Test
  void aStrideKeepsCellsOfTheLargerMap() {
    Tensor map = output("");
    Tensor strided = output("--stride 2");
    for (int row = 0; row < strided.shape().h(); row++) {
      for (int column = 0; column < strided.shape().w(); column++) {
        assertThat(strided.get(0, 0, row, column)).isEqualTo(map.get(0, 0, 2 * row, 2 * column));
      }
    }
  }

  private static Tensor output(String arguments) {
    SceneSubject subject = ((Exhibit.Convolution) ViewedScene.of(arguments).exhibit()).experiment().subject();
    return ConvolutionTrace.of(subject.input(), subject.weights(), subject.bias(),
        subject.spec()).output();
  }
}
