package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.States.press;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveControl;
import dev.kernelscope.engine.render.spi.LiveEvent.Pointer;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveMenu;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveTarget.Command;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Surface;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import dev.kernelscope.engine.train.TrainingSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LearnedSessionTest {

  private final Learning learning = Dots.learning();
  private final Pacing pacing = new Pacing();
  private State state = State.of(new Exhibit.Trained(learning), View.DEFAULT).with(States.course());

  @AfterEach
  void end() {
    pacing.end();
    learning.coach().close();
  }

  private void pass(double seconds) {
    state = pacing.paced(Pacing.advanced(state, seconds));
  }

  private void until(java.util.function.BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 1000 && !holds.getAsBoolean(); i++) {
      Thread.sleep(10);
      pass(0);
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  @Test
  void aFilmWaitsForWhatIsComputed() throws InterruptedException {
    state = press(state, "home space");
    pass(1000);
    assertThat(state.player().playing()).isTrue();
    assertThat(state.moment().cell()).isLessThanOrEqualTo(learning.done());
    until(() -> learning.done() == learning.steps());
    pass(1000);
    assertThat(state.player().playing()).isFalse();
    assertThat(state.moment()).isEqualTo(new Moment(7, Phase.UPDATE, 1));
    assertThat(LiveFrames.of(state).frame().position().moment()).isEqualTo(new Moment(7, Phase.UPDATE, 1));
  }

  @Test
  void aFilmThatWaitsStandsOnWhatItShows() {
    learning.coach().await(4, done -> { });
    state = press(state, "home space");
    state = Pacing.advanced(state, 1000);
    Moment end = new Moment(learning.done() - 1, Phase.UPDATE, 1);
    assertThat(state.moment()).isEqualTo(end);
    assertThat(LiveFrames.of(state).frame().position().moment()).isEqualTo(end);
    assertThat(press(state, ",").moment()).isEqualTo(new Moment(end.cell(), Phase.BACKWARD, 1));
  }

  @Test
  void theLastStepIsDrawnWhenItIsDone() throws InterruptedException {
    state = press(state, "end");
    pass(0);
    State waiting = state;
    until(() -> learning.done() == learning.steps());
    pass(0);
    assertThat(state.looksLike(waiting)).isFalse();
    State last = state;
    pass(0);
    assertThat(state.looksLike(last)).as("and only once").isTrue();
  }

  @Test
  void whereAStepIsStillBeingComputedTheFilmIsNotPaused() throws InterruptedException {
    pass(0);
    until(() -> learning.done() == 1);
    assertThat(LiveFrames.of(state).play().words()).isEqualTo("paused");
    state = press(state, "end");
    assertThat(LiveFrames.of(state).play().words()).isEqualTo("computing");
    until(() -> learning.done() == learning.steps());
    assertThat(LiveFrames.of(state).play().words()).isEqualTo("paused");
  }

  @Test
  void aMenuNamesTheStepsOfATraining() {
    assertThat(Menu.TIME.live(state, 0).entries()).extracting(LiveMenu.Entry::words)
        .contains("Step before", "Step after", "Epoch before", "Epoch after").noneMatch(w -> w.contains("Cell"));
    assertThat(Menu.TIME.live(state, 0).entries()).filteredOn(e -> e.words().startsWith("Term"))
        .hasSize(2).allMatch(e -> e.refusal().equals("a training has no terms"));
    assertThat(Menu.TIME.live(States.lesson(), 0).entries()).extracting(LiveMenu.Entry::words)
        .contains("Cell before", "Row after").noneMatch(w -> w.contains("Epoch"));
  }

  @Test
  void epochsAddUpWhileTheyAreComputed() {
    assertThat(learning.done()).isZero();
    assertThat(press(state, "down").moment().cell()).isEqualTo(4);
    assertThat(press(state, "right down").moment().cell()).isEqualTo(5);
    assertThat(press(state, "down down").moment().cell()).isEqualTo(7);
    assertThat(press(state, "right down up").moment().cell()).isEqualTo(1);
  }

  @Test
  void aChangeIsTakenBackAndMadeAgain() {
    TrainingSettings first = learning.settings();
    assertThat(state.lab().undoes()).isFalse();
    assertThat(press(state, "u").message()).isEqualTo("nothing to undo");
    State changed = press(state, "i b");
    TrainingSettings both = watched(changed).settings();
    State back = press(changed, "u");
    assertThat(watched(back).settings().rate()).isEqualTo(both.rate());
    assertThat(watched(back).settings().batch()).isEqualTo(first.batch());
    assertThat(watched(back).done()).isZero();
    assertThat(back.player().playing()).isTrue();
    assertThat(watched(press(back, "u")).settings()).isEqualTo(first);
    assertThat(press(back, "u").lab().undoes()).isFalse();
    assertThat(watched(press(back, "u U U")).settings()).isEqualTo(both);
    assertThat(press(back, "s").lab().redoes()).as("another change").isFalse();
    assertThat(watched(press(back, "0 u")).settings()).as("begun anew keeps what was before").isEqualTo(first);
    assertThat(watched(Buttons.press(changed, Command.UNDO)).settings()).isEqualTo(watched(back).settings());
  }

  private static Learning watched(State state) {
    return state.training().orElseThrow().learning();
  }

  @Test
  void whatIsPausedIsNotComputed() throws InterruptedException {
    state = press(state, "home");
    pass(0);
    until(() -> learning.done() == 1);
    Thread.sleep(100);
    assertThat(learning.done()).isEqualTo(1);
    state = press(state, "right right");
    until(() -> learning.done() == 3);
    state = press(state, "end");
    until(() -> learning.done() == 8);
  }

  @Test
  void stepsGoByPhaseStepAndEpoch() {
    learning.coach().await(8, done -> { });
    state = state.at(new Moment(1, Phase.UPDATE, 1));
    assertThat(press(state, "right").moment()).isEqualTo(new Moment(2, Phase.UPDATE, 1));
    assertThat(press(state, "down").moment()).isEqualTo(new Moment(5, Phase.UPDATE, 1));
    assertThat(press(state, ".").moment()).isEqualTo(new Moment(2, Phase.BATCH, 1));
    assertThat(press(state, ", ,").moment()).isEqualTo(new Moment(1, Phase.LOSS, 1));
    assertThat(press(state, "> <").moment()).isEqualTo(state.moment());
    assertThat(TimeKeys.tick(state, 6).moment()).isEqualTo(new Moment(6, Phase.UPDATE, 1));
  }

  @Test
  void aChangeBeginsAnew() {
    learning.coach().await(4, done -> { });
    state = press(state.at(new Moment(3, Phase.UPDATE, 1)), "i");
    Learning next = state.training().orElseThrow().learning();
    assertThat(next.settings().rate()).isEqualTo(0.1);
    assertThat(next.done()).isZero();
    assertThat(state.moment().cell()).isZero();
    assertThat(state.player().playing()).isTrue();
    assertThat(state.message()).isEqualTo("learning rate 0.1");
    State seeded = press(state, "s");
    assertThat(first(LiveFrames.of(seeded))).isNotEqualTo(first(LiveFrames.of(state)));
    State again = press(seeded, "S");
    assertThat(first(LiveFrames.of(again))).isEqualTo(first(LiveFrames.of(state)));
    pass(0);
    assertThat(learning.done()).as("the old one has ended").isEqualTo(4);
  }

  private static float[] first(LiveFrame frame) {
    return ((Surface.Image) frame.frame().stage().blocks().getFirst().surface()).values();
  }

  @Test
  void everyControlHasAValueAndAKeyOfItsOwn() {
    List<LiveControl> controls = LiveFrames.of(state).controls();
    assertThat(controls).extracting(LiveControl::name)
        .containsExactly("learning rate", "momentum", "batch size", "epochs", "seed");
    for (int i = 0; i < controls.size(); i++) {
      State up = LearnedKeys.step(state, i, 1);
      assertThat(LiveFrames.of(up).controls().get(i).value()).as(controls.get(i).name())
          .isNotEqualTo(controls.get(i).value());
      assertThat(press(state, controls.get(i).key()).training().orElseThrow().learning().settings())
          .isEqualTo(up.training().orElseThrow().learning().settings());
      State clicked = MouseMoves.apply(state,
          new Pointer(Pointer.Kind.PRESS, Optional.of(new LiveTarget.Change(i, 1))));
      assertThat(clicked.training().orElseThrow().learning().settings())
          .isEqualTo(up.training().orElseThrow().learning().settings());
    }
  }

  @Test
  void noKeyMeansTwoThings() {
    for (List<Binding> keys : List.of(LearnedKeys.of(KeyTable.ALL), LearnedKeys.of(KeyTable.WINDOW))) {
      for (Mode mode : Mode.values()) {
        Set<String> seen = new HashSet<>();
        for (Binding binding : keys) {
          if (binding.modes().contains(mode)) {
            binding.keys().forEach(key -> assertThat(seen.add(key)).as("%s in %s", key, mode).isTrue());
          }
        }
      }
    }
  }

  @Test
  void aKernelIsPointedAtAndReleased() {
    learning.coach().await(2, done -> { });
    State pointed = press(state.at(new Moment(1, Phase.BACKWARD, 1)), "e pagedown right");
    assertThat(pointed.pointer()).contains(new Target.Weight(1, 0, 0, 1));
    assertThat(LiveFrames.of(pointed).frame().tip()).isPresent();
    assertThat(press(pointed, "enter 1 w").experiment().sameAs(state.experiment())).isTrue();
    assertThat(press(pointed, "esc").pointer()).isEmpty();
    State clicked = PointKeys.at(pointed, new Target.Weight(1, 0, 0, 1));
    assertThat(clicked.pointer()).isEmpty();
    State numbers = press(pointed, "v");
    assertThat(LiveFrames.of(numbers).frame().title()).startsWith("Filter 1");
  }

  @Test
  void nothingOfAnExperimentIsLeftAndALessonLeadsAway() {
    for (String key : List.of("k", "z", "d", "c", "f", "t", "x", "u", "U", "w", "ctrl-s")) {
      State after = press(state, key);
      assertThat(after.training()).as(key).isPresent();
      assertThat(after.experiment().sameAs(Experiment.lesson())).as(key).isTrue();
    }
    assertThat(Menu.CHANGE.entries()).filteredOn(e -> e.key().equals("s")).singleElement()
        .satisfies(e -> assertThat(e.refusal().apply(state)).isNotEmpty());
    State lesson = press(state, "n");
    assertThat(lesson.training()).isEmpty();
    assertThat(LiveFrames.of(lesson).frame().ofTraining()).isFalse();
    pass(0);
  }
}
