package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.replay.Recording;
import dev.kernelscope.app.replay.ReplayFront;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LivePlay.Unit;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.Moment;
import java.awt.Point;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was done in one real window and written down, done again in another one. */
@Tag("window")
@Timeout(120)
class WindowReplayTest {

  private static final Target OUTPUT = new Target.OutputCell(0, 4, 1);

  /** All that follows from events and time. */
  private record Outcome(Experiment experiment, Moment moment, View view, Optional<Target> pointer, boolean reverse,
      double speed) {

    static Outcome of(State s) {
      return new Outcome(s.experiment(), s.player().moment(), s.view(), s.pointer(), s.player().reverse(),
          s.player().speed());
    }
  }

  @Test
  void theSameEventsGiveTheSameStateAndTheSamePicture() throws Exception {
    StringBuilder text = new StringBuilder("# a session\n");
    Session done = DrivenWindow.session(Experiment.lesson(), States.course()).recording(Recording.writer(text));
    Outcome wanted;
    Pixels expected;
    int length;
    try (DrivenWindow window = DrivenWindow.of(done, RenderOptions.DEFAULT)) {
      work(window);
      expected = window.picture();
      wanted = Outcome.of(window.state());
      length = text.length();
    }
    Recording recording = Recording.read(text.substring(0, length).lines().toList());
    assertThat(recording.events()).hasSizeGreaterThan(20);
    ReplayFront replay = new ReplayFront(recording, true);
    Experiment lesson = Experiment.lesson();
    Session again = new Session(lesson, Shot.still(lesson.scene().still(), View.DEFAULT), States.course(), replay,
        nanos -> { });
    try (DrivenWindow window = DrivenWindow.of(again, RenderOptions.DEFAULT, replay::on)) {
      window.await(s -> s.message().equals(done.state().message()) && s.pointer().equals(wanted.pointer()));
      Pixels picture = window.picture();
      Outcome outcome = Outcome.of(window.state());
      assertThat(outcome.moment().cell()).isEqualTo(wanted.moment().cell());
      assertThat(outcome).usingRecursiveComparison().ignoringFields("experiment", "moment").isEqualTo(wanted);
      assertThat(outcome.moment()).isEqualTo(wanted.moment());
      assertThat(outcome.experiment().sameAs(wanted.experiment())).isTrue();
      assertThat(picture.differing(expected)).as("pixels that differ").isZero();
    }
  }

  /** A bit of everything, time among it. */
  private static void work(DrivenWindow window) throws Exception {
    window.press("esc", "]", "space");
    window.await(s -> s.player().playing());
    Thread.sleep(600);
    window.press("space", "r", "p");
    window.await(s -> !s.player().playing() && s.player().reverse());
    Point ground = window.ground();
    window.drag(1, ground, new Point(ground.x + 40, ground.y + 10), new Point(ground.x + 70, ground.y + 15));
    window.wheel(ground, 2);
    window.click(new LiveTarget.Step(Unit.PHASE));
    window.click(Command.STEP_ON);
    Target weight = new Target.Weight(0, 0, 0, 0);
    window.click(window.cells(weight).getLast().middle());
    window.await(s -> s.pointer().equals(Optional.of(weight)));
    window.press("7", "enter");
    window.await(s -> s.experiment().weights().get(0, 0, 0, 0) == 7);
    window.click(window.cell(OUTPUT));
    window.await(s -> s.pointer().equals(Optional.of(OUTPUT)));
    window.away();
    window.await(s -> s.desk().hand().hover().isEmpty());
    assertThat(List.of(window.state().view().turned(), window.state().view().zoom() > 1)).containsOnly(true);
  }
}
