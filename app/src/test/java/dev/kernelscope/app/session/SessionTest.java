package dev.kernelscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.terminal.Event;
import dev.kernelscope.app.terminal.Screen;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.render.spi.LiveText;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The loop around the state: time, events, drawing. */
class SessionTest {

  private final Experiment experiment = Experiment.lesson();
  private final Scene scene = experiment.scene();
  private final List<LiveFrame> drawn = new ArrayList<>();
  private final List<Double> faded = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private Screen.Size size = new Screen.Size(100, 35);
  private long now;

  @Test
  void aFilmPlaysAndSpaceStopsIt() throws IOException {
    Session session = run(Shot.film(scene.timeline(), View.DEFAULT), Event.NOTHING, Event.NOTHING, key("space"),
        Event.NOTHING, key("q"));
    assertThat(drawn.getFirst().play().playing()).isTrue();
    assertThat(drawn.getLast().play().playing()).isFalse();
    assertThat(session.state().player().time()).isEqualTo(2 * 0.1);
  }

  @Test
  void reducedMotionFadesFromPhaseToPhaseAndStandsStillBetween() throws IOException {
    Shot film = Shot.film(scene.timeline(), View.DEFAULT);
    Shot calm = new Shot(film.still(), film.film(), film.view(), 1, true, true);
    // The slide takes 0.3 s; at 0.4 s two thirds of the fade to the gathered patch are over, from 0.45 s on it stands.
    run(calm, Event.NOTHING, Event.NOTHING, Event.NOTHING, Event.NOTHING, Event.NOTHING, Event.NOTHING, key("q"));
    assertThat(drawn).extracting(f -> f.frame().position().moment())
        .containsExactly(new Moment(0, Phase.SLIDE, 1), new Moment(0, Phase.GATHER, 1));
    assertThat(faded.getLast()).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void nothingIsDrawnWhereNothingChanges() throws IOException {
    run(still(), Event.NOTHING, Event.NOTHING, key("unknown"), Event.NOTHING, key("q"));
    assertThat(drawn).hasSize(1);
    assertThat(times).hasSize(1);
  }

  @Test
  void aChangeOfSizeIsDrawn() throws IOException {
    run(still(), Event.NOTHING, new Event.Mouse(Event.Mouse.Kind.RELEASE, 0, 0), key("q"));
    int before = drawn.size();
    drawn.clear();
    run(still(), () -> size = new Screen.Size(80, 24), Event.NOTHING, Event.NOTHING, key("q"));
    assertThat(drawn).hasSize(before + 1);
  }

  @Test
  void theEndOfTheInputEndsIt() throws IOException {
    run(still(), key("right"), Event.END);
    assertThat(drawn).hasSize(2);
  }

  @Test
  void aClickPointsAtWhatIsThere() throws IOException {
    Session session = run(still(), new Event.Mouse(Event.Mouse.Kind.PRESS, 3, 4), key("q"));
    assertThat(session.state().pointer()).contains(new Target.OutputCell(0, 3, 4));
    Session elsewhere = run(still(), new Event.Mouse(Event.Mouse.Kind.PRESS, 99, 4), key("q"));
    assertThat(elsewhere.state().pointer()).isEmpty();
  }

  @Test
  void aSessionCanBeginPointing() {
    Session session = new Session(experiment, still(), States.course(), () -> now, times::add)
        .pointing(new Target.Weight(0, 0, 1, 2));
    assertThat(session.state().pointer()).contains(new Target.Weight(0, 0, 1, 2));
    assertThat(session.state().mode()).isEqualTo(Mode.POINT);
  }

  @Test
  void theWheelGoesFromCellToCell() throws IOException {
    Session session = run(still(), new Event.Mouse(Event.Mouse.Kind.WHEEL_DOWN, 99, 4), key("q"));
    assertThat(session.state().moment().cell()).isEqualTo(scene.still().cell() + 1);
  }

  @Test
  void theScreenIsWrittenAndSaidWhere() throws IOException {
    Session session = run(still(), key("y"), Event.NOTHING, key("unknown"), Event.END);
    assertThat(written).containsExactly("text");
    assertThat(drawn.get(1).message()).isEqualTo("written to x");
    assertThat(session.state().message()).isEmpty();
  }

  @Test
  void theSceneIsKeptAsItStands() throws IOException {
    List<Kept> kept = new ArrayList<>();
    Session session = new Session(experiment, still(), States.course(), () -> now, times::add).keeping(scene -> {
      kept.add(scene);
      return "written to y";
    });
    Script script = new Script(() -> { }, List.of(key("s"), key("ctrl-s"), Event.END).iterator());
    session.run(new TerminalFront(script, (frame, columns, rows) -> drawn.add(frame), text -> text));
    assertThat(kept).singleElement().satisfies(scene -> {
      assertThat(scene.experiment().spec().strideH()).isEqualTo(2);
      assertThat(scene.moment()).isEqualTo(session.state().moment());
    });
    assertThat(session.state().message()).isEqualTo("written to y");
  }

  @Test
  void aDroppedFileTakesTheInputsPlaceOrSaysWhyNot() throws IOException {
    Session good = dropping("good.npy");
    assertThat(good.state().experiment().input().shape()).isEqualTo(Shape.of(1, 8, 5));
    assertThat(good.state().message()).isEqualTo("opened good.npy");
    assertThat(good.state().lab().undo()).hasSize(1);
    Session bad = dropping("bad");
    assertThat(bad.state().message()).isEqualTo("cannot read 'bad'");
    assertThat(bad.state().lab().refusal()).get().satisfies(card ->
        assertThat(card.sentence()).isEqualTo("Cannot read 'bad'. The scene stays as it was."));
    assertThat(bad.state().experiment()).isEqualTo(experiment);
    assertThat(dropping("no\0file").state().message())
        .isEqualTo("'no\0file' is not a file's name: Nul character not allowed");
  }

  private Session dropping(String name) throws IOException {
    Session session = new Session(experiment, still(), States.course(), () -> now, times::add)
        .opening((file, before) -> {
          if (file.toString().equals("bad")) {
            throw Failure.failed("cannot read 'bad'");
          }
          return before.withInput(Tensor.of(Shape.of(1, 8, 5), new float[40]), false);
        });
    session.run(new Dropping(List.of(name)));
    return session;
  }

  /** A window on which files are dropped, and then it is closed. */
  private static final class Dropping implements Front {

    private final List<String> names;
    private boolean dropped;
    private boolean said;

    Dropping(List<String> names) {
      this.names = names;
    }

    @Override
    public Kind kind() {
      return Kind.WINDOW;
    }

    @Override
    public void draw(LiveFrame frame) {
      assertThat(frame.desk().kernel()).isPresent();
      said |= !frame.message().isEmpty();
    }

    @Override
    public void fade(LiveFrame from, LiveFrame to, double share) {
      draw(to);
    }

    @Override
    public boolean stale() {
      return false;
    }

    @Override
    public List<LiveEvent> events(long milliseconds) {
      boolean first = !dropped;
      dropped = true;
      return first ? List.of(new LiveEvent.Dropped(names)) : said ? List.of(LiveEvent.END) : List.of();
    }

    @Override
    public String save() {
      return "saved";
    }
  }

  private Shot still() {
    return Shot.still(scene.still(), View.DEFAULT);
  }

  private static Event key(String name) {
    return new Event.Key(name);
  }

  private Session run(Shot start, Event... events) throws IOException {
    return run(start, () -> { }, events);
  }

  private Session run(Shot start, Runnable first, Event... events) throws IOException {
    Script script = new Script(first, List.of(events).iterator());
    Session session = new Session(experiment, start, States.course(), () -> now, times::add);
    session.run(new TerminalFront(script, new LiveText() {
      @Override
      public void draw(LiveFrame frame, int columns, int rows) {
        drawn.add(frame);
        assertThat(columns).isEqualTo(size.columns());
        assertThat(rows).isEqualTo(size.rows());
      }

      @Override
      public void fade(LiveFrame from, LiveFrame to, double share, int columns, int rows) {
        assertThat(from.frame().position().moment()).isEqualTo(new Moment(0, Phase.SLIDE, 1));
        assertThat(to.frame().position().moment()).isEqualTo(new Moment(0, Phase.GATHER, 1));
        faded.add(share);
      }

      @Override
      public Optional<LiveTarget> at(int column, int row) {
        return column < 5 ? Optional.of(new LiveTarget.Cell(new Target.OutputCell(0, column, row))) : Optional.empty();
      }

      @Override
      public String text() {
        return "text";
      }
    }, text -> {
      written.add(text);
      return "written to x";
    }));
    return session;
  }

  /** A terminal on which every event comes after a tenth of a second. */
  private final class Script implements Screen {

    private final Runnable first;
    private final Iterator<Event> events;

    Script(Runnable first, Iterator<Event> events) {
      this.first = first;
      this.events = events;
    }

    @Override
    public boolean resumed() {
      return false;
    }

    @Override
    public Size size() {
      return size;
    }

    @Override
    public Appendable out() {
      return new StringBuilder();
    }

    @Override
    public void flush() {
      // Nothing is kept back.
    }

    @Override
    public Event event(long milliseconds) {
      now += TimeUnit.MILLISECONDS.toNanos(100);
      first.run();
      return events.next();
    }
  }
}
