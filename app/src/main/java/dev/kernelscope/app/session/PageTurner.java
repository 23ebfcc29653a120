package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LiveTask;
import java.util.Optional;

/**
 * Turns to pages of the lesson that are not at hand: they are read beside the session, whatever else is done there, and
 * the page that was turned to last is shown when it has been read. The page that comes next is read beside, too, while
 * nobody does anything.
 */
final class PageTurner {

  private Work reading;
  private Course there;
  private Optional<Course> ahead = Optional.empty();

  boolean busy() {
    return reading != null;
  }

  /** What is seen of it; empty where no page is being read. */
  Optional<LiveTask> seen() {
    return Optional.ofNullable(reading).map(Work::seen);
  }

  /** Begins to read the page that a state turns to; whoever is impatient turns to the same page again. */
  State begun(State state) {
    Course wanted = state.course().flatMap(Course::turning).orElseThrow();
    if (reading == null || !wanted.equals(there)) {
      there = wanted;
      reading = Work.reading("reading", share -> {
        wanted.page();
        return s -> LessonKeys.shown(s, wanted);
      });
      reading.start(Work.AT_ONCE);
    }
    return polled(state);
  }

  /** With the page, once it has been read; nobody waits for it any more where another one is shown. */
  State polled(State state) {
    if (reading == null) {
      return state;
    }
    boolean wanted = state.course().flatMap(Course::turning).filter(there::equals).isPresent();
    if (wanted && !reading.done()) {
      return state;
    }
    Work over = reading;
    reading = null;
    return wanted ? over.change().apply(state.turning(Optional.empty())) : state;
  }

  /** Still where it was: the page is read to its end, which is soon, and then is at hand, but it is not shown. */
  State stopped(State state) {
    reading = null;
    return state.turning(Optional.empty()).saying("stopped");
  }

  /** Reads the page after the one that is shown, and begins to compute it. */
  void readAhead(State state) {
    Optional<Course> next = state.course().filter(Course::entered).map(Course::next).filter(c -> !c.isAtHand());
    if (next.isPresent() && !next.equals(ahead)) {
      ahead = next;
      Thread.ofPlatform().daemon().name("kernelscope-ahead").start(() -> begin(next.get()));
    }
  }

  private static void begin(Course next) {
    try {
      next.page().exhibit().begin(0);
    } catch (RuntimeException e) {
      // Whoever turns to that page reads it again, and is told.
    }
  }
}
