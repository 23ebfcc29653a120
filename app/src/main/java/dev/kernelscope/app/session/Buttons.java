package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LiveTarget.Command;

/** What a button does to a state. */
final class Buttons {

  private Buttons() {}

  static State press(State state, Command command) {
    return switch (command) {
      case TO_START -> state.played(p -> p.seekTime(0));
      case STEP_BACK -> MouseMoves.step(state, -1);
      case PLAY -> state.played(p -> p.togglePlay());
      case STEP_ON -> MouseMoves.step(state, 1);
      case REVERSE -> state.played(p -> p.toggleReverse());
      case LOOP -> state.played(p -> p.setLoop(!p.loop()));
      case HELP -> state.mode() == Mode.HELP ? SessionKeys.closeHelp(state) : state.scrolled(0).with(Mode.HELP);
      case QUIZ -> state.mode() == Mode.QUIZ ? QuizKeys.leave(state) : QuizKeys.ask(watching(state));
      case NEXT_STEP -> LessonKeys.step(state, 1);
      case PREVIOUS_STEP -> LessonKeys.step(state, -1);
      case UNDO -> ExperimentKeys.undone(state);
      case REDO -> ExperimentKeys.redone(state);
      case RESET -> state.training().isPresent() ? LearnedKeys.restart(state)
          : state.hasGuest() ? state : ExperimentKeys.reset(state);
      case HINT -> QuizKeys.change(state, Quizzing::hinted);
      case NEXT_QUESTION -> QuizKeys.enter(state);
      case PLAY_IT -> QuizKeys.play(state);
      case PAINT -> PointerEdits.toggled(state);
      case BRUSH_UP -> PointerEdits.stronger(state, 1);
      case BRUSH_DOWN -> PointerEdits.stronger(state, -1);
      case SAVE -> state.wishing(Wish.WRITE);
      case CLOSE -> KeyTable.press(state, "esc");
      case THEME, DRAWER, MENU, EXPORT, OPEN, STOP -> WindowKeys.press(state, command);
    };
  }

  /** Nobody types or points while something else is begun. */
  private static State watching(State state) {
    return state.mode() == Mode.TYPE || state.mode() == Mode.POINT ? PointKeys.release(state) : state;
  }
}
