package dev.kernelscope.app.session;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.LiveControl;
import dev.kernelscope.engine.render.spi.LiveDesk;
import dev.kernelscope.engine.render.spi.LiveFrame;
import dev.kernelscope.engine.render.spi.LiveHelp;
import dev.kernelscope.engine.render.spi.LiveLesson;
import dev.kernelscope.engine.render.spi.LivePlay;
import dev.kernelscope.engine.render.spi.LiveTask;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Frame;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Selection;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Player;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a state looks like: a pure function. */
final class LiveFrames {

  private static final int PATH = 26;

  private LiveFrames() {}

  /** What is seen. */
  static LiveFrame of(State state) {
    return of(state, state.moment());
  }

  /** What is seen when the film shows that moment. */
  static LiveFrame of(State state, Moment moment) {
    Frame frame = LiveQuizzes.windows(state)
        .orElseGet(() -> titled(state, scene(state).frame(moment, selection(state))));
    Player player = state.player();
    Optional<LiveHelp> help =
        state.mode() == Mode.HELP ? Optional.of(KeyTable.help(state)) : Optional.empty();
    return new LiveFrame(frame, state.view(),
        new LivePlay(player.playing(), player.reverse(), player.loop(), player.speed(),
        state.desk().hand().unit(), Pacing.waits(state)), state.panel(), lesson(state),
        controls(state), state.mode() == Mode.TYPE ? Optional.of(state.typed()) : Optional.empty(),
        state.lab().refusal(), state.mode() == Mode.QUIZ ? state.quiz().map(LiveQuizzes::of) : Optional.empty(),
        help, KeyTable.line(state), message(state),
        state.desk().hand().inWindow() ? LiveDesks.of(state) : LiveDesk.EMPTY);
  }

  /** What is typed or done on a terminal stands where messages do; a window has cards for that. */
  private static String message(State state) {
    return state.desk().hand().inWindow() ? said(state)
        : state.shell().path().map(field -> "open " + end(field.text()) + "▏")
        .or(() -> state.shell().task().map(LiveTask::words)).orElse(said(state));
  }

  /** The first step of a training takes seconds, for the code that computes it is compiled first. */
  private static String said(State state) {
    boolean first = state.training().filter(t -> t.learning().done() == 0).isPresent() && Pacing.waits(state);
    return state.message().isEmpty() && first ? "preparing the first step" : state.message();
  }

  /** As much of a path as has room in a line beside other words: its end is what somebody types. */
  private static String end(String path) {
    return path.length() <= PATH ? path : "…" + path.substring(path.length() - PATH + 1);
  }

  /**
   * In a window the heading is that of the lesson's chapter and step, as long as its scene is what is shown; a terminal
   * has the lesson's words beside it. What is no experiment says more about itself than the step's title does.
   */
  private static Frame titled(State state, Frame frame) {
    if (!state.desk().hand().inWindow() || !state.inLesson() || state.quiz().isPresent()) {
      return frame;
    }
    Course course = state.course().orElseThrow();
    boolean own = course.step() >= 0 && state.lab().shows(course.page().exhibit());
    if (state.hasGuest()) {
      return own ? frame.titled(course.titles().get(course.chapter()), frame.title()) : frame;
    }
    return frame.titled(course.titles().get(course.chapter()), own ? course.page().title() : frame.title());
  }

  /** In a window the numbers are a scene, on a terminal they stand beside it. */
  private static Scene scene(State state) {
    double spread = state.desk().hand().spread().now();
    Scene scene = spread == 1 ? state.scene() : state.scene().exploded(spread);
    boolean tables = state.desk().hand().inWindow() || state.hasGuest();
    return tables && state.view().mode() == View.Mode.NUMBERS ? state.scene().tables() : scene;
  }

  /** What was clicked in a window stays wherever the pointer goes; a cursor is nothing but where it is. */
  private static Selection selection(State state) {
    Hand hand = state.desk().hand();
    if (state.pointer().isPresent()) {
      Selection at = Selection.at(state.pointer().get());
      return hand.inWindow() ? at.pin() : at;
    }
    return hand.hover().filter(t -> state.scene().targets(state.moment()).has(t)).map(Selection::at)
        .orElse(Selection.NONE);
  }

  private static Optional<LiveLesson> lesson(State state) {
    boolean choosing = state.mode() == Mode.CHAPTERS;
    return state.course().filter(c -> c.entered() || choosing).map(c -> {
      Course.Content content = c.content();
      Course.Page page = c.page();
      return new LiveLesson(c.titles(), c.chapter(), content.goal(), Math.max(0, c.step()), content.pages().size(),
          page.title(), page.text(), state.desk().scroll(), choosing ? state.desk().choosing() : -1);
    });
  }

  private static List<LiveControl> controls(State state) {
    if (state.hasGuest()) {
      return state.training().map(t -> LearnedControls.live(state, t.learning().settings())).orElse(List.of());
    }
    List<LiveControl> controls = new ArrayList<>();
    Experiment e = state.experiment();
    for (int i = 0; i < Controls.ALL.size(); i++) {
      Control control = Controls.ALL.get(i);
      controls.add(new LiveControl(control.name(), control.value().apply(e), control.key(),
          state.mode() == Mode.CONTROLS && state.desk().control() == i, control.refusal().apply(e), control.about(),
          control.choices().words(), control.choices().chosen().applyAsInt(e)));
    }
    if (state.desk().hand().inWindow()) {
      controls.add(Sheets.control(state));
      controls.add(Sides.control(state));
    }
    return controls;
  }
}
