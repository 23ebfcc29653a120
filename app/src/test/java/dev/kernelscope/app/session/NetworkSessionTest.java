package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.States.press;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.app.network.Looking;
import dev.kernelscope.app.network.NetworkFiles;
import dev.kernelscope.app.network.NetworkWork;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveKey;
import dev.kernelscope.engine.render.spi.LiveMenu;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Stroke;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NetworkSessionTest {

  private final Looking looking = new NetworkWork(NetworkFiles.read("mobilenet"), null, null, 2)
      .looking("samples/astronaut.png");
  private final Exhibit.Network network = Exhibit.Network.of(looking);
  private final Pacing pacing = new Pacing();
  private State state = State.of(network, View.DEFAULT).with(States.course()).at(new Moment(5, Phase.LOOK, 1));

  private Frame frame() {
    return LiveFrames.of(state).frame();
  }

  private void looked() throws InterruptedException {
    while (!looking.over()) {
      state = pacing.paced(state);
      Thread.sleep(10);
    }
    state = pacing.paced(state);
  }

  @Test
  void thePhotographIsSeenAtOnceAndTheMapsWhenTheyAreComputed() throws InterruptedException {
    assertThat(frame().stage().blocks()).hasSize(1);
    assertThat(Pacing.waits(state)).isTrue();
    State before = state;
    looked();
    assertThat(Pacing.waits(state)).isFalse();
    assertThat(state.looksLike(before)).as("it is drawn again").isFalse();
    assertThat(frame().stage().blocks(Role.OUTPUT)).hasSize(24);
    State after = state;
    state = pacing.paced(state);
    assertThat(state).as("and only once").isSameAs(after);
  }

  @Test
  void keysWalkAndPoint() throws InterruptedException {
    looked();
    assertThat(KeyTable.line(state)).extracting(LiveKey::words).contains("layer", "part", "photo")
        .doesNotContain("kernel", "stride");
    state = press(state, "right");
    assertThat(state.moment().cell()).isEqualTo(6);
    state = press(state, "down");
    assertThat(state.moment().cell()).isEqualTo(12);
    state = press(state, "e");
    Target.OutputCell begun = (Target.OutputCell) state.pointer().orElseThrow();
    assertThat(begun).isEqualTo(new Target.OutputCell(0, 12, 12));
    state = press(state, "right pagedown");
    assertThat(state.pointer()).contains(new Target.OutputCell(1, 12, 13));
    assertThat(frame().stage().strokes()).anyMatch(s -> s.role() == Stroke.Role.PATCH);
    assertThat(frame().tip()).isPresent();
    state = press(state, "esc home e");
    assertThat(state.pointer().orElseThrow()).isInstanceOf(Target.Weight.class);
    assertThat(frame().tip().orElseThrow().sentence()).contains("edges at 72 angles");
  }

  @Test
  void aPhotographThatIsOpenedTakesThePlaceOfTheOther() throws InterruptedException {
    Chores chores = new Chores();
    state = chores.opened(state, Path.of("..", "samples", "chelsea.png").toString());
    while (chores.busy()) {
      Thread.sleep(10);
      state = chores.polled(state);
    }
    assertThat(state.message()).isEqualTo("opened chelsea.png");
    assertThat(state.moment().cell()).isEqualTo(5);
    assertThat(frame().stage().blocks(Role.INPUT).getFirst().name()).isEqualTo("chelsea.png");
    assertThat(frame().stage().blocks(Role.OUTPUT)).hasSize(24);
    state = state.showing(network);
    assertThat(state.lab().shows(network)).as("the page's network, whatever it looks at").isTrue();
    assertThat(frame().stage().blocks(Role.INPUT).getFirst().name()).as("it stays on the network's other pages")
        .isEqualTo("chelsea.png");
    state = press(state.showing(new Exhibit.Convolution(Experiment.lesson())), "s");
    assertThat(state.hasGuest()).isFalse();
    state = state.showing(network);
    assertThat(frame().stage().blocks(Role.INPUT).getFirst().name()).as("and behind a page with a convolution")
        .isEqualTo("chelsea.png");
  }

  @Test
  void aPhotographThatASessionBeginsWithStays() {
    Exhibit.Network page = Exhibit.Network.of(new NetworkWork(NetworkFiles.read("mobilenet"), null, null, 2)
        .looking());
    assertThat(page.looking().hasChosenPhoto()).isFalse();
    state = press(state.showing(new Exhibit.Convolution(Experiment.lesson())), "s");
    assertThat(state.showing(page).lab().guest()).as("behind a page with a convolution").contains(network);
    State usual = State.of(page, View.DEFAULT).showing(new Exhibit.Convolution(Experiment.lesson()));
    assertThat(usual.showing(network).lab().guest()).as("a page's photograph, where nobody chose").contains(network);
  }

  @Test
  void aPathCanBeTypedOnATerminal() {
    state = press(state, "ctrl-o / t m p / a . p n g");
    assertThat(state.mode()).isEqualTo(Mode.PATH);
    assertThat(LiveFrames.of(state).message()).isEqualTo("open /tmp/a.png▏");
    state = press(state, "enter");
    assertThat(state.wish()).isEqualTo(Wish.OPEN);
  }

  @Test
  void aNetworkIsOfferedPhotographs() {
    Chores chores = new Chores();
    chores.offering(text -> List.of("deep/", "a.png", "b.npy", "c.json"));
    State typing = chores.after(press(state, "ctrl-o"));
    assertThat(typing.shell().path().orElseThrow().offers()).containsExactly("deep/", "a.png");
    assertThat(LiveDesks.of(typing).shell().path().orElseThrow().wanted()).contains("photograph");
    State usual = chores.after(PathKeys.begin(States.lesson()).shell(s -> s.with(new PathField("x", List.of(), -1,
        Mode.WATCH))));
    assertThat(usual.shell().path().orElseThrow().offers()).hasSize(4);
    assertThat(LiveDesks.of(usual).shell().path().orElseThrow().wanted()).contains(".npy", ".json");
  }

  @Test
  void aTrainingGivesThePlaceBackThatItTook() {
    Learning training = Dots.learning();
    State there = LearnedKeys.begun(state, new Exhibit.Trained(training));
    assertThat(there.training()).isPresent();
    there = pacing.paced(press(there, "end"));
    State back = press(there, "L");
    assertThat(back.lab().guest()).contains(network);
    assertThat(back.moment()).as("where it was left").isEqualTo(new Moment(5, Phase.LOOK, 1));
    assertThat(press(back, "L").training().map(Watched::first)).contains(training);
    assertThat(there.showing(network).lab().guest()).as("by a page of the lesson").contains(network);
    State lesson = LearnedKeys.begun(States.lesson(), new Exhibit.Trained(training));
    assertThat(press(lesson, "L").hasGuest()).isFalse();
    pacing.end();
    training.coach().close();
  }

  @Test
  void aPhotographTakesNothingBackThatHappenedMeanwhile() {
    Exhibit.Network other = Exhibit.Network.of(looking.at("samples/astronaut.png"));
    Learning training = Dots.learning();
    State there = LearnedKeys.begun(state, new Exhibit.Trained(training));
    Lab trained = there.lab().looking(other);
    assertThat(trained.training()).as("it goes on").isPresent();
    assertThat(trained.returned().guest()).contains(other);
    assertThat(state.lab().looking(other).guest()).contains(other);
    Lab lesson = press(States.lesson(), "s").lab();
    assertThat(lesson.undo()).isNotEmpty();
    Lab kept = lesson.looking(other);
    assertThat(kept.guest()).isEmpty();
    assertThat(kept.undo()).isEqualTo(lesson.undo());
    assertThat(kept.refusal().orElseThrow().formula().getLast().text()).contains("is not shown any more");
    training.coach().close();
  }

  @Test
  void whatIsChosenWaitsUntilItIsComputed() throws InterruptedException {
    Target there = new Target.OutputCell(3, 12, 12);
    assertThat(PointKeys.chosen(state, new Target.OutputCell(99, 0, 0)).pointer()).isEmpty();
    state = PointKeys.chosen(state, there);
    assertThat(state.pointer()).contains(there);
    looked();
    assertThat(state.pointer()).contains(there);
    assertThat(frame().tip()).isPresent();
    State before = PointKeys.chosen(press(PointKeys.release(state), "home"), there);
    assertThat(before.mode()).as("the kernels have no maps").isEqualTo(Mode.WATCH);
    assertThat(LiveFrames.of(press(before, "right right")).frame().tip()).isPresent();
  }

  @Test
  void aPointerThatALayerDoesNotHaveBeginsAnew() throws InterruptedException {
    looked();
    state = press(PointKeys.release(press(state, "home e")).pointing(Optional.of(new Target.Weight(0, 0, 0, 0))),
        "right e");
    assertThat(state.pointer().orElseThrow()).isInstanceOf(Target.OutputCell.class);
    assertThat(state.mode()).isEqualTo(Mode.POINT);
  }

  @Test
  void aMenuNamesTheLayersOfANetworkAndSaysWhatItHasNot() {
    assertThat(Menu.TIME.live(state, 0).entries()).extracting(LiveMenu.Entry::words)
        .contains("Layer before", "Layer after", "Part before", "Part after")
        .noneMatch(w -> w.contains("Cell") || w.contains("Row"));
    assertThat(Menu.TIME.live(state, 0).entries()).filteredOn(e -> e.words().startsWith("Term"))
        .hasSize(2).allMatch(e -> e.refusal().equals("a trained network has no terms"));
    assertThat(Menu.FILE.live(state, 0).entries().get(1).refusal())
        .isEqualTo("a trained network is not kept as a scene; only a convolution is");
    assertThat(Menu.FILE.live(States.lesson(), 0).entries().get(1).refusal()).isEmpty();
  }
}
