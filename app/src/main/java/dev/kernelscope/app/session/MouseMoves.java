package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LiveEvent;
import dev.kernelscope.engine.render.spi.LiveTarget;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.scene.Target;
import java.util.Optional;

/** What a pointer does to a state: everything that it can, keys can, too. */
final class MouseMoves {

  private static final double ZOOM = 1.15;

  private MouseMoves() {}

  /** The state after the pointer did something. */
  static State apply(State state, LiveEvent.Pointer pointer) {
    Hand hand = state.desk().hand();
    Optional<LiveTarget> target = pointer.target();
    return switch (pointer.kind()) {
      case HOVER -> state.with(hand.over(cell(target)));
      case PRESS -> target.map(t -> press(state.with(hand.holding(Optional.of(state.lab()))).saying(""), t))
          .orElse(state);
      case DRAG -> target.map(t -> drag(state, t, pointer.down())).orElse(state);
      case WHEEL_UP -> wheel(state, -1);
      case WHEEL_DOWN -> wheel(state, 1);
      case RELEASE -> state.with(hand.holding(Optional.empty()));
    };
  }

  private static Optional<Target> cell(Optional<LiveTarget> target) {
    return target.filter(LiveTarget.Cell.class::isInstance).map(t -> ((LiveTarget.Cell) t).target());
  }

  private static State press(State state, LiveTarget target) {
    return switch (target) {
      case LiveTarget.Cell cell -> pressCell(state, cell.target());
      case LiveTarget.Control control -> changed(state, control.index(), 1);
      case LiveTarget.Change change -> changed(state, change.index(), change.by());
      case LiveTarget.Slide slide -> Sheets.at(state, slide.share());
      case LiveTarget.Option option -> ExperimentKeys.set(state, option.index(), option.option());
      case LiveTarget.Preset preset ->
          state.trying(state.experiment().withKernel(LiveDesks.PRESETS.get(preset.index())));
      case LiveTarget.Slice slice -> state.with(state.desk().hand().showing(slice.filter(), slice.slice()));
      case LiveTarget.Chapter chapter -> LessonKeys.open(state, chapter.index());
      case LiveTarget.Choice choice -> state.quizzing(state.quiz().map(q -> q.answered(choice.index())));
      case LiveTarget.Within within -> TimeKeys.within(state, within.share());
      case LiveTarget.Tick tick -> TimeKeys.tick(state, tick.step());
      case LiveTarget.Speed speed -> state.played(p -> p.setSpeed(speed.factor()));
      case LiveTarget.Step step -> state.with(state.desk().hand().stepping(step.unit()));
      case LiveTarget.Tab tab -> ViewKeys.panel(state, tab.panel());
      case LiveTarget.Look look -> ViewKeys.mode(state, look.mode());
      case LiveTarget.Title title -> MenuKeys.titled(state, title.index());
      case LiveTarget.Entry entry -> MenuKeys.chosen(state, entry.index());
      case LiveTarget.Offer offer -> PathKeys.offered(state, offer.index());
      case LiveTarget.Button button -> Buttons.press(state, button.does());
    };
  }

  private static State changed(State state, int index, int by) {
    return state.training().isPresent() ? LearnedKeys.step(state, index, by)
        : state.hasGuest() ? state : ExperimentKeys.step(state, index, by);
  }

  private static State pressCell(State state, Target target) {
    if (!TimeKeys.SCENE.contains(state.mode()) && state.mode() != Mode.TYPE) {
      return state;
    }
    boolean paints = !state.hasGuest() && state.desk().hand().brush().isPresent() && target instanceof Target.InputCell;
    return paints ? PointerEdits.painted(state, target) : PointKeys.at(state, target);
  }

  /** Only what slides, a brush and a pulled weight follow a drag: elsewhere a hand that shakes would change things. */
  private static State drag(State state, LiveTarget target, double down) {
    return switch (target) {
      case LiveTarget.Within within -> press(state, within);
      case LiveTarget.Tick tick -> press(state, tick);
      case LiveTarget.Speed speed -> press(state, speed);
      case LiveTarget.Slide slide -> press(state, slide);
      case LiveTarget.Cell(Target.InputCell cell) when state.desk().hand().brush().isPresent() ->
          PointerEdits.painted(state, cell);
      case LiveTarget.Cell(Target.Weight weight) when state.desk().hand().inWindow() && !state.hasGuest() ->
          PointerEdits.pulled(state, weight, down);
      default -> state;
    };
  }

  private static State wheel(State state, int direction) {
    return switch (state.mode()) {
      case ORBIT -> ViewKeys.zoomed(state, direction < 0 ? ZOOM : 1 / ZOOM);
      case WATCH, POINT, CONTROLS -> state.played(p -> p.stepCell(direction));
      case HELP, QUIZ, CHAPTERS -> state.scrolled(state.desk().scroll() + direction);
      case TYPE, MENU, PATH -> state;
    };
  }

  /** One step of the unit that the step buttons step by. */
  static State step(State state, int direction) {
    return switch (state.desk().hand().unit()) {
      case TAP -> state.played(p -> p.stepTap(direction));
      case PHASE -> state.played(p -> p.stepPhase(direction));
      case CELL -> state.played(p -> p.stepCell(direction));
      case ROW -> {
        Position now = state.scene().frame(state.moment()).position();
        yield state.played(p -> p.stepCell(direction * now.columns() * now.filters()));
      }
    };
  }
}
