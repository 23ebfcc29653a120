package dev.kernelscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.session.Exhibit;
import dev.kernelscope.engine.lesson.chapter.Chapter;
import dev.kernelscope.engine.lesson.chapter.Chapters;
import dev.kernelscope.engine.lesson.chapter.SceneCommand;
import dev.kernelscope.engine.lesson.chapter.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PagesAheadTest {

  private static final Chapter STRIDE = Chapters.find("stride").orElseThrow();

  private static Step step(String arguments) {
    return new Step("Look", STRIDE.steps().getFirst().text(), new SceneCommand(arguments));
  }

  private static Chapter chapter(Step... steps) {
    return new Chapter(STRIDE.id(), STRIDE.title(), STRIDE.goal(), List.of(steps), STRIDE.tryIt(), STRIDE.check());
  }

  @Test
  void whatTakesLongIsComputedBeforeAnybodyAsksForIt() throws InterruptedException {
    Chapter learning = Chapters.find("learning").orElseThrow();
    Step last = learning.steps().getLast();
    Chapter one = chapter(last);
    Exhibit.Network network = (Exhibit.Network) PagesAhead.of(one).page(last).scene().exhibit();
    while (!network.looking().hasLooked()) {
      Thread.sleep(10);
    }
    assertThat(SceneSentence.of(PagesAhead.of(one).page(last).scene())).startsWith("Layer #27 of 28, heatmap");
  }

  @Test
  void pagesAreThoseThatAreReadAlone() {
    for (Step step : STRIDE.steps()) {
      assertThat(PagesAhead.of(STRIDE).page(step).text()).isEqualTo(StepPage.of(step).text());
    }
  }

  @Test
  void whatCannotBeReadIsSaidWhereItsPageIs() {
    Step none = step("none.onnx");
    PagesAhead pages = PagesAhead.of(chapter(none, STRIDE.steps().getFirst()));
    assertThat(pages.page(STRIDE.steps().getFirst()).title()).isNotEmpty();
    assertThatThrownBy(() -> pages.page(none)).isInstanceOf(Failure.class).hasMessageContaining("none.onnx");
  }
}
