package dev.kernelscope.app.session;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.quiz.Question;
import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveFrame.Panel;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.CrossFade;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Runs a session: time passes, keys and mouse steer, and each change is drawn. All else is in the {@link State}. */
public final class Session {

  /** Sixty frames a second. */
  private static final long FRAME_NANOS = 16_666_667;
  /** How soon a change of size is seen while nothing else happens. */
  private static final long IDLE_MILLISECONDS = 200;

  /** After a stop the film goes on where it was, not where it would be. */
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final LongSupplier nanoTime;
  private final LongConsumer frames;
  private BiConsumer<String, Boolean> answered = (kind, right) -> { };
  private final Chores chores = new Chores();
  private final Pacing pacing = new Pacing();
  private BiConsumer<Long, LiveEvent> recorder = (nanos, event) -> { };
  private Function<Kept, String> keeper = kept -> "scenes are not kept here";
  private State state;
  private long clock;

  /**
   * A session that has not begun.
   *
   * @param experiment what to show
   * @param start its first moment; a film plays at once
   * @param course the lesson beside it; where it is entered, its current step takes the experiment's place
   * @param nanoTime the clock
   * @param frames is told how many nanoseconds each frame took
   */
  public Session(Experiment experiment, Shot start, Course course, LongSupplier nanoTime, LongConsumer frames) {
    this(new Exhibit.Convolution(experiment), start, course, nanoTime, frames);
  }

  /**
   * The same with anything that can be shown.
   *
   * @param exhibit what to show
   * @param start its first moment; a film plays at once
   * @param course the lesson beside it; where it is entered, its current step takes the exhibit's place
   * @param nanoTime the clock
   * @param frames is told how many nanoseconds each frame took
   */
  public Session(Exhibit exhibit, Shot start, Course course, LongSupplier nanoTime, LongConsumer frames) {
    this.nanoTime = nanoTime;
    this.frames = frames;
    State first = State.of(exhibit, start.view()).with(course).at(start.still()).played(p -> {
      p.setSpeed(start.speed());
      p.setLoop(start.loop());
      p.setReducedMotion(start.reducedMotion());
    });
    this.state = course.entered() ? LessonKeys.shown(first, course)
        : start.film() != null ? first.played(p -> p.togglePlay()) : first;
  }

  /** The same with the lesson before its first step, while its own film plays. */
  public Session beginning() {
    state = state.with(state.course().orElseThrow().start());
    return this;
  }

  /** The same, pointing at a cell that the scene has, or will have when it is computed. */
  public Session pointing(Target target) {
    state = PointKeys.chosen(state, target);
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

  /**
   * The same, opening files that are dropped on it.
   *
   * @param reader makes an experiment of a file, as much as possible like the one before; throws a {@code Failure} that
   *     says why it cannot
   */
  public Session opening(BiFunction<Path, Experiment, Experiment> reader) {
    chores.opening(reader);
    return this;
  }

  /** The same, offering files for a path that is typed; the function gets the path as far as it was typed. */
  public Session offering(Function<String, List<String>> lister) {
    chores.offering(lister);
    return this;
  }

  /** The same, with a training to watch where none was watched before. */
  public Session training(Supplier<Learning> maker) {
    chores.training(maker);
    return this;
  }

  /** The same, making pictures and films where it runs in a window. */
  public Session exporting(Exporter maker) {
    chores.exporting(maker);
    return this;
  }

  /** The same as somebody likes to watch it. */
  public Session like(Habits habits) {
    state = state.shell(s -> s.in(habits.theme())).played(p -> {
      p.setReducedMotion(habits.reducedMotion());
      p.setSpeed(habits.speed());
    });
    return this;
  }

  /** How it is watched now. */
  public Habits habits() {
    return new Habits(state.shell().theme(), state.player().reducedMotion(), state.player().speed());
  }

  /** The same, keeping scenes by this, which says where it put them. */
  public Session keeping(Function<Kept, String> writer) {
    keeper = writer;
    return this;
  }

  /** The same, telling each event, and how many nanoseconds of the session had passed when it came; for tests. */
  Session recording(BiConsumer<Long, LiveEvent> listener) {
    recorder = listener;
    return this;
  }

  /** Runs until the user quits. */
  public void run(Front front) throws IOException {
    state = chores.on(front, state.with(state.desk().hand().on(front.kind())));
    if (front.kind() == Front.Kind.WINDOW && state.panel() == Panel.NUMBERS) {
      state = state.with(Panel.CONTROLS);
    }
    try {
      loop(front);
    } finally {
      chores.end();
      pacing.end();
    }
  }

  private void loop(Front front) throws IOException {
    long before = nanoTime.getAsLong();
    State drawn = null;
    while (state.wish() != Wish.QUIT) {
      long now = nanoTime.getAsLong();
      pass(Math.min(now - before, LONGEST_NANOS));
      before = now;
      state = chores.polled(state);
      if (front.stale() || drawn == null || !state.looksLike(drawn)) {
        draw(front);
        drawn = state;
      }
      long left = TimeUnit.NANOSECONDS.toMillis(FRAME_NANOS - (nanoTime.getAsLong() - now));
      boolean awake =
          state.player().playing() || state.desk().hand().spread().moving() || chores.busy()
              || Pacing.waits(state);
      List<LiveEvent> events = front.events(awake ? Math.max(1, left) : IDLE_MILLISECONDS);
      for (LiveEvent event : events) {
        take(event, front);
      }
      if (!awake && events.isEmpty()) {
        chores.readAhead(state);
      }
    }
  }

  private void pass(long nanos) {
    clock += nanos;
    state = Sheets.after(state, nanos / 1e9);
    state = pacing.paced(Pacing.advanced(state, nanos / 1e9));
  }

  private void draw(Front front) throws IOException {
    long start = nanoTime.getAsLong();
    CrossFade shown = state.player().shown();
    if (shown.isWhole()) {
      front.draw(LiveFrames.of(state));
    } else {
      front.fade(LiveFrames.of(state, shown.from()), LiveFrames.of(state, shown.to()), shown.share());
    }
    frames.accept(nanoTime.getAsLong() - start);
  }

  private void take(LiveEvent event, Front front) {
    recorder.accept(clock, event);
    Optional<Quizzing> before = state.quiz();
    state = switch (event) {
      case LiveEvent.Key key -> KeyTable.press(state, key.name());
      case LiveEvent.Pointer pointer -> MouseMoves.apply(state, pointer);
      case LiveEvent.Looked looked -> state.with(looked.view());
      case LiveEvent.Dropped dropped -> dropped.names().isEmpty() ? state
          : chores.opened(state, dropped.names().getFirst());
      case LiveEvent.Pasted pasted -> PathKeys.pasted(state, pasted.text());
      case LiveEvent.End end -> state.wishing(Wish.QUIT);
    };
    state.quiz().flatMap(quiz -> quiz.answerSince(before)).ifPresent(q -> answered.accept(q.kind(), q.right()));
    if (state.wish() == Wish.WRITE) {
      state = state.wishing(Wish.NONE).saying(front.save());
    } else if (state.wish() == Wish.KEEP) {
      Kept kept = Kept.of(state);
      state = state.wishing(Wish.NONE).saying(keeper.apply(kept));
    }
    state = chores.after(state);
  }

  /** What is shown, for tests. */
  State state() {
    return state;
  }
}
