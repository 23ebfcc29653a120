package dev.kernelscope.app.session;

import dev.kernelscope.app.terminal.Event;
import dev.kernelscope.app.terminal.Screen;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.render.spi.LiveText;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.CrossFade;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/** Runs a session: time passes, keys and mouse steer, and each change is drawn. All else is in the {@link State}. */
public final class Session {

  /** Sixty frames a second. */
  private static final long FRAME_MILLISECONDS = 16;
  /** How soon a change of size is seen while nothing else happens. */
  private static final long IDLE_MILLISECONDS = 200;

  /** After a stop the film goes on where it was, not where it would be. */
  private static final double LONGEST_SECONDS = 0.25;

  private final LongSupplier nanoTime;
  private final LongConsumer frames;
  private final UnaryOperator<String> writer;
  private BiConsumer<String, Boolean> answered = (kind, right) -> { };
  private State state;

  /**
   * A session that has not begun.
   *
   * @param experiment what to show
   * @param start its first moment; a film plays at once
   * @param course the lesson beside it; where it is entered, its current step takes the experiment's place
   * @param nanoTime the clock
   * @param frames is told how many nanoseconds each frame took
   * @param writer writes a text somewhere and says where
   */
  public Session(Experiment experiment, Shot start, Course course, LongSupplier nanoTime, LongConsumer frames,
      UnaryOperator<String> writer) {
    this.nanoTime = nanoTime;
    this.frames = frames;
    this.writer = writer;
    State first = State.of(experiment, start.view()).with(course).at(start.still()).played(p -> {
      p.setSpeed(start.speed());
      p.setLoop(start.loop());
      p.setReducedMotion(start.reducedMotion());
    });
    this.state = course.entered() ? LessonKeys.show(first, course)
        : start.film() != null ? first.played(p -> p.togglePlay()) : first;
  }

  /** The same with the lesson before its first step, while its own film plays. */
  public Session beginning() {
    state = state.with(state.course().orElseThrow().start());
    return this;
  }

  /** The same, pointing at a cell that the scene has. */
  public Session pointing(Target target) {
    state = PointKeys.at(state, target);
    return this;
  }

  /**
   * The same, asking these questions first.
   *
   * @param seed what they were made from; 0 where they were not
   */
  public Session asking(List<Question> questions, long seed) {
    state = state.quizzing(Optional.of(Quizzing.of(questions, seed))).with(Mode.QUIZ);
    return this;
  }

  /** The same, telling the kind of each question that is answered, and whether rightly. */
  public Session telling(BiConsumer<String, Boolean> listener) {
    answered = listener;
    return this;
  }

  /** Runs until the user quits. */
  public void run(Screen screen, LiveText live) throws IOException {
    long before = nanoTime.getAsLong();
    State drawn = null;
    Screen.Size size = null;
    while (state.wish() != Wish.QUIT) {
      long now = nanoTime.getAsLong();
      pass((now - before) / 1e9);
      before = now;
      if (screen.resumed()) {
        live.forget();
        drawn = null;
      }
      Screen.Size current = screen.size();
      if (drawn == null || !current.equals(size) || !state.looksLike(drawn)) {
        draw(screen, live, current);
        drawn = state;
        size = current;
      }
      long spent = TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - now);
      boolean playing = state.player().playing();
      take(screen.event(playing ? Math.max(1, FRAME_MILLISECONDS - spent) : IDLE_MILLISECONDS), live);
    }
  }

  private void pass(double seconds) {
    if (state.player().playing()) {
      state = state.played(p -> p.advance(Math.min(seconds, LONGEST_SECONDS)));
    }
  }

  private void draw(Screen screen, LiveText live, Screen.Size size) throws IOException {
    long start = nanoTime.getAsLong();
    CrossFade shown = state.player().shown();
    if (shown.isWhole()) {
      live.draw(LiveFrames.of(state), size.columns(), size.rows());
    } else {
      live.fade(LiveFrames.of(state, shown.from()), LiveFrames.of(state, shown.to()), shown.share(), size.columns(),
          size.rows());
    }
    screen.flush();
    frames.accept(nanoTime.getAsLong() - start);
  }

  private void take(Event event, LiveText live) {
    Optional<Quizzing> before = state.quiz();
    switch (event) {
      case Event.Key key -> state = KeyTable.press(state, key.name());
      case Event.Mouse mouse ->
          state = MouseMoves.apply(state, mouse.kind(), live.at(mouse.column(), mouse.row()));
      case Event.End end -> state = state.wishing(Wish.QUIT);
      case Event.Nothing nothing -> { }
    }
    state.quiz().flatMap(quiz -> quiz.answerSince(before)).ifPresent(q -> answered.accept(q.kind(), q.right()));
    if (state.wish() == Wish.WRITE) {
      state = state.wishing(Wish.NONE).saying(writer.apply(live.text()));
    }
  }

  /** What is shown, for tests. */
  State state() {
    return state;
  }
}
