package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.app.session.Places.Place;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveControl;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.LivePlay.Unit;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.RenderOptions;
import dev.kernelscope.engine.render.spi.View;
import java.awt.Rectangle;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real window without a mouse: Tab walks through everything, a ring shows where it is, keys press and change. */
@Tag("window")
@Timeout(120)
class WindowFocusTest {

  private static final int RING = 0x5AA9FF;

  private DrivenWindow window;

  /** In a window so high that nothing is scrolled. */
  private void open(Experiment experiment) throws Exception {
    window = DrivenWindow.of(DrivenWindow.session(experiment, States.course()),
        RenderOptions.DEFAULT.sized(1280, 1200));
  }

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      window.close();
    }
  }

  /** Where the ring is; empty for nowhere. */
  private Rectangle ring() throws Exception {
    Pixels now = window.picture();
    Rectangle found = new Rectangle(-1, -1);
    for (int y = 0; y < now.image().getHeight(); y++) {
      for (int x = 0; x < now.image().getWidth(); x++) {
        if (now.at(x, y) == RING) {
          found.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return found.isEmpty() ? new Rectangle() : found;
  }

  /** Tab until the ring is around a target; the walk must come there within one round. */
  private void walkTo(LiveTarget target) throws Exception {
    walkTo(window.place(target));
  }

  private void walkTo(Place place) throws Exception {
    for (int i = 0; i < 80; i++) {
      if (ring().contains(place.middle())) {
        return;
      }
      window.press("tab");
    }
    throw new AssertionError("Tab does not come to " + place);
  }

  private static int index(String control) {
    return Controls.ALL.stream().map(Control::name).toList().indexOf(control);
  }

  @Test
  void tabGoesRoundAllRegionsAndBack() throws Exception {
    open(Experiment.lesson());
    assertThat(ring()).as("nothing has the focus at first").isEqualTo(new Rectangle());
    Set<Rectangle> seen = new HashSet<>();
    window.press("tab");
    Rectangle first = ring();
    Rectangle now = first;
    Rectangle last = first;
    do {
      assertThat(seen.add(now)).as("a new place, not " + now).isTrue();
      window.press("tab");
      last = now;
      now = ring();
    } while (!now.equals(first) && seen.size() < 100);
    assertThat(now).as("the walk comes round").isEqualTo(first);
    assertThat(seen).as("in the bar at the top").anyMatch(r -> r.y < 40);
    assertThat(seen).as("in the list of chapters").anyMatch(r -> r.x < 160 && r.y > 40 && r.y < 1000);
    assertThat(seen).as("in the panel").anyMatch(r -> r.x > 1024 && r.y > 40);
    assertThat(seen).as("in the dock").anyMatch(r -> r.y > 1090);
    window.press("backtab");
    assertThat(ring()).as("Shift and Tab go back").isEqualTo(last);
    window.press("esc");
    assertThat(ring()).isEqualTo(new Rectangle());
  }

  @Test
  void arrowsChangeTheControlThatHasTheFocusAndCellsElse() throws Exception {
    open(Experiment.lesson());
    int cell = window.state().moment().cell();
    window.click(new LiveTarget.Tab(Panel.CONTROLS));
    window.press("right");
    window.await(s -> s.moment().cell() == cell + 1);
    assertThat(window.state().experiment().sameAs(Experiment.lesson())).as("arrows step cells").isTrue();
    walkTo(new LiveTarget.Change(index("stride"), 1));
    window.press("right");
    window.await(s -> s.experiment().spec().strideH() == 2);
    window.press("down");
    window.await(s -> s.experiment().spec().strideH() == 1);
    window.press("esc", "left");
    window.await(s -> s.moment().cell() == cell);
    assertThat(window.state().experiment().spec().strideH()).isEqualTo(1);
  }

  @Test
  void everyControlOfThePanelIsReachedAndChanged() throws Exception {
    Experiment lesson = Experiment.lesson().withChannels(2);
    Experiment first = lesson.withSpec(lesson.spec().withPadding(1));
    open(first);
    for (int i = 0; i < window.frame().controls().size(); i++) {
      LiveControl control = window.frame().controls().get(i);
      if (!control.name().equals("kernel") && control.enabled()) {
        int index = i;
        walkTo(window.places(t -> of(t) == index).getLast());
        String value = control.value();
        window.press(control.choices().isEmpty() ? "right" : control.choices().size() == 2 ? "space"
            : control.chosen() == 0 ? "right" : "left");
        window.await(s -> !window.frame().controls().get(index).value().equals(value));
        if (!window.state().experiment().sameAs(first)) {
          window.press("u");
          window.await(s -> s.experiment().sameAs(first));
        }
      }
    }
  }

  private static int of(LiveTarget target) {
    return switch (target) {
      case LiveTarget.Change change -> change.index();
      case LiveTarget.Option option -> option.index();
      case LiveTarget.Slide slide -> slide.index();
      default -> -1;
    };
  }

  @Test
  void buttonsLooksChaptersAndWeightsArePressedByKeys() throws Exception {
    open(Experiment.lesson());
    walkTo(new LiveTarget.Look(View.Mode.PERSPECTIVE));
    window.press("right");
    window.await(s -> s.view().mode() == View.Mode.FACE);
    window.press("left");
    window.await(s -> s.view().mode() == View.Mode.PERSPECTIVE);
    walkTo(new LiveTarget.Step(window.state().desk().hand().unit()));
    window.press("right");
    window.await(s -> s.desk().hand().unit() == Unit.PHASE);
    walkTo(new LiveTarget.Button(LiveTarget.Command.PLAY));
    window.press("space");
    window.await(s -> s.player().playing());
    window.press("enter");
    window.await(s -> !s.player().playing());
    walkTo(new LiveTarget.Chapter(0));
    window.press("down", "enter");
    window.await(s -> s.inLesson() && s.course().orElseThrow().chapter() == 1);
  }
}
