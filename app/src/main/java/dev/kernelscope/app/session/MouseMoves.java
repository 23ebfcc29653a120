package dev.kernelscope.app.session;

import dev.kernelscope.app.terminal.Event.Mouse;
import dev.kernelscope.engine.render.spi.LiveTarget;
import java.util.Optional;

/** What a mouse does to a state: everything that it can, keys can, too. */
final class MouseMoves {

  private static final double ZOOM = 1.15;

  private MouseMoves() {}

  /**
   * The state after a mouse did something.
   *
   * @param target what lies under it
   */
  static State apply(State state, Mouse.Kind kind, Optional<LiveTarget> target) {
    return switch (kind) {
      case PRESS -> target.map(t -> press(state.saying(""), t)).orElse(state);
      case DRAG -> target.map(t -> drag(state, t)).orElse(state);
      case WHEEL_UP -> wheel(state, -1);
      case WHEEL_DOWN -> wheel(state, 1);
      case RELEASE -> state;
    };
  }

  private static State press(State state, LiveTarget target) {
    return switch (target) {
      case LiveTarget.Cell cell -> TimeKeys.SCENE.contains(state.mode()) || state.mode() == Mode.TYPE
          ? PointKeys.at(state, cell.target()) : state;
      case LiveTarget.Control control -> ExperimentKeys.step(state, control.index(), 1);
      case LiveTarget.Chapter chapter -> LessonKeys.open(state, chapter.index());
      case LiveTarget.Choice choice -> state.quizzing(state.quiz().map(q -> q.answered(choice.index())));
      case LiveTarget.Within within -> TimeKeys.within(state, within.share());
      case LiveTarget.Tick tick -> TimeKeys.tick(state, tick.step());
    };
  }

  /** Only the timeline follows a drag: elsewhere a hand that shakes would change things. */
  private static State drag(State state, LiveTarget target) {
    return target instanceof LiveTarget.Within || target instanceof LiveTarget.Tick ? press(state, target) : state;
  }

  private static State wheel(State state, int direction) {
    return switch (state.mode()) {
      case ORBIT -> ViewKeys.zoomed(state, direction < 0 ? ZOOM : 1 / ZOOM);
      case WATCH, POINT, CONTROLS -> state.played(p -> p.stepCell(direction));
      case HELP, QUIZ, CHAPTERS -> state.scrolled(state.desk().scroll() + direction);
      case TYPE -> state;
    };
  }
}
