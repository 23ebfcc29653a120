package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.States.press;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.quiz.Quiz;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Span;
import dev.kernelscope.engine.scene.style.Tint;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExhibitsTest {

  private final Learning learning = Dots.learning();
  private final Exhibit.Film film = new Exhibit.Film(Experiment.lesson().scene());
  private final Pacing pacing = new Pacing();
  private State state = States.lesson().with(course());

  private Course course() {
    Experiment lesson = Experiment.lesson();
    return Course.closed(List.of("What kernels learn"), number -> new Course.Content("See it learn.", List.of(
        page("Chance", new Exhibit.Convolution(lesson.withKernelSize(5, 5))),
        page("From noise to edges", new Exhibit.Trained(learning)), page("A film", film),
        page("After", new Exhibit.Convolution(lesson))), Quiz.page().getFirst()));
  }

  private static Course.Page page(String title, Exhibit exhibit) {
    return new Course.Page(title, List.of(List.of(Span.words("Look.", Tint.MID))), exhibit,
        new Moment(1, exhibit.scene().timeline().last(), 1), View.DEFAULT);
  }

  @AfterEach
  void end() {
    pacing.end();
    learning.coach().close();
  }

  private void pass(double seconds) {
    state = pacing.paced(Pacing.advanced(state, seconds));
  }

  private LiveFrame seen() {
    return LiveFrames.of(state);
  }

  @Test
  void aStepOfTheLessonTrainsAndGoesOnWhereItWasLeft() throws InterruptedException {
    state = press(state, "n n");
    pass(0);
    assertThat(state.moment()).isEqualTo(new Moment(0, Phase.BATCH, 0));
    assertThat(state.player().playing()).isFalse();
    assertThat(seen().frame().ofTraining()).isTrue();
    assertThat(seen().lesson().orElseThrow().title()).isEqualTo("From noise to edges");
    assertThat(learning.done() > 0 || seen().message().equals("preparing the first step")).isTrue();
    learning.coach().await(3, done -> { });
    state = press(state, "right right");
    Moment left = state.moment();
    assertThat(left.cell()).isEqualTo(2);
    state = press(state, "space N");
    pass(0);
    assertThat(seen().frame().ofTraining()).isFalse();
    int done = learning.done();
    Thread.sleep(50);
    assertThat(learning.done()).as("at most the step that it was at").isLessThanOrEqualTo(done + 1);
    state = press(state, "n");
    pass(0);
    assertThat(state.moment().cell()).isEqualTo(left.cell());
    assertThat(state.player().playing()).isFalse();
    assertThat(state.training().orElseThrow().learning()).isSameAs(learning);
    learning.coach().await(8, steps -> { });
    assertThat(learning.done()).as("it was not ended").isEqualTo(8);
  }

  @Test
  void changedSettingsAreThereWhenItIsShownAgain() {
    state = press(state, "n n i N n");
    assertThat(state.training().orElseThrow().learning().settings().rate()).isEqualTo(0.1);
    assertThat(state.lab().undoes()).isTrue();
    assertThat(press(state, "u").training().orElseThrow().learning().settings()).isEqualTo(learning.settings());
  }

  @Test
  void changesOfTheExperimentAreTakenBackAfterATraining() {
    Experiment first = state.experiment();
    state = press(state, "s n n N");
    assertThat(state.experiment().weights().shape().h()).isEqualTo(5);
    assertThat(press(state, "u").experiment().spec().strideH()).isEqualTo(2);
    assertThat(press(state, "u u").experiment().sameAs(first)).isTrue();
    assertThat(press(state, "u u u").message()).isEqualTo("nothing to undo");
  }

  @Test
  void aKeyLeadsToATrainingFromAnySessionAndBack() throws InterruptedException {
    Experiment before = press(state, "s").experiment();
    Chores chores = new Chores();
    assertThat(chores.after(press(state, "L")).message()).isEqualTo("there is no training here");
    chores.training(() -> learning);
    state = chores.after(press(state, "s L"));
    for (int i = 0; i < 500 && state.training().isEmpty(); i++) {
      Thread.sleep(10);
      state = chores.polled(state);
    }
    assertThat(state.player().playing()).isTrue();
    assertThat(seen().frame().ofTraining()).isTrue();
    learning.coach().await(8, done -> { });
    state = press(state.at(new Moment(4, Phase.LOSS, 1)), "L");
    assertThat(state.lab().guest()).isEmpty();
    assertThat(state.experiment().sameAs(before)).isTrue();
    assertThat(state.moment()).isEqualTo(state.scene().still());
    state = press(state, "L");
    assertThat(state.training().orElseThrow().learning()).isSameAs(learning);
    assertThat(state.moment()).isEqualTo(new Moment(4, Phase.LOSS, 1));
    assertThat(state.player().playing()).isFalse();
  }

  @Test
  void aWindowsHeadingIsThatOfTheTrainingUnderItsChapter() {
    state = state.with(state.desk().hand().on(Front.Kind.WINDOW));
    State step = press(state, "n n");
    assertThat(LiveFrames.of(step).frame().title()).isEqualTo("Noise: nothing has been learned yet");
    assertThat(LiveFrames.of(step).frame().chapter()).isEqualTo("What kernels learn");
    assertThat(LiveFrames.of(press(step, "N")).frame().title()).isEqualTo("Chance");
  }

  @Test
  void aFilmIsSteppedThroughAndNothingIsChangedAboutIt() {
    state = press(state, "n n n");
    assertThat(state.lab().guest()).contains(film);
    assertThat(state.moment()).isEqualTo(new Moment(1, film.scene().timeline().last(), 1));
    assertThat(press(state, "right").moment().cell()).isEqualTo(2);
    assertThat(seen().controls()).isEmpty();
    for (String key : List.of("k", "s", "i", "u", "U", "0", "w", "ctrl-s")) {
      assertThat(press(state, key).lab().guest()).as(key).contains(film);
    }
    assertThat(Menu.CHANGE.entries()).filteredOn(e -> e.key().equals("s")).singleElement()
        .satisfies(e -> assertThat(e.refusal().apply(state)).isEqualTo("no convolution is shown"));
    assertThat(Kept.of(state).film()).isSameAs(film.scene());
    assertThat(press(state, "n").lab().guest()).isEmpty();
    assertThat(press(state, "N").training()).isPresent();
  }
}
