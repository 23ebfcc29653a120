package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.Binding.backForth;

import dev.kernelscope.app.session.Binding.Group;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.timeline.Moment;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keys that move the film. */
final class TimeKeys {

  /** Where the scene is seen and letters act on it. */
  static final Set<Mode> SCENE = EnumSet.of(Mode.WATCH, Mode.ORBIT, Mode.POINT, Mode.CONTROLS);
  /** The same but where digits are the beginning of a value. */
  static final Set<Mode> DIGITS = EnumSet.of(Mode.WATCH, Mode.ORBIT, Mode.CONTROLS);
  private static final Set<Mode> WATCH = EnumSet.of(Mode.WATCH);
  private static final double SPEED_STEP = Math.sqrt(2);
  private static final int SCRUBS = 20;

  static final List<Binding> BINDINGS = List.of(
      new Binding(Group.TIME, SCENE, List.of("space"), "space", "play", "play and pause",
          (s, i) -> s.played(p -> p.togglePlay())),
      new Binding(Group.TIME, WATCH, List.of("left", "right"), "← →", "cell", "cell before and after",
          (s, i) -> s.played(p -> p.stepCell(backForth(i)))),
      new Binding(Group.TIME, WATCH, List.of("up", "down"), "↑ ↓", "row", "row before and after",
          (s, i) -> row(s, backForth(i))),
      new Binding(Group.TIME, SCENE, List.of(",", "."), ", .", "phase", "phase before and after",
          (s, i) -> s.played(p -> p.stepPhase(backForth(i)))),
      new Binding(Group.TIME, SCENE, List.of("<", ">"), "< >", "", "term before and after",
          (s, i) -> s.played(p -> p.stepTap(backForth(i)))),
      new Binding(Group.TIME, SCENE, List.of("{", "}"), "{ }", "", "scrub back and forth",
          (s, i) -> s.played(p -> p.seekTime(p.time() + backForth(i) * p.timeline().duration() / SCRUBS))),
      new Binding(Group.TIME, SCENE, List.of("home", "end"), "home end", "", "the film's start and end",
          (s, i) -> s.played(p -> p.seekTime(i == 0 ? 0 : p.timeline().duration()))),
      new Binding(Group.TIME, SCENE, List.of("[", "]"), "[ ]", "speed", "slower and faster",
          (s, i) -> s.played(p -> p.setSpeed(p.speed() * Math.pow(SPEED_STEP, backForth(i))))),
      new Binding(Group.TIME, SCENE, List.of("r"), "r", "", "backwards and forwards",
          (s, i) -> s.played(p -> p.toggleReverse())),
      new Binding(Group.TIME, SCENE, List.of("l"), "l", "", "again and again, or once",
          (s, i) -> s.played(p -> p.setLoop(!p.loop()))));

  private TimeKeys() {}

  /** The cell above or below, of the same filter. */
  private static State row(State state, int direction) {
    Moment now = state.player().moment();
    Position p = state.scene().frame(now).position();
    int row = Math.clamp(p.row() + (long) direction, 0, p.rows() - 1);
    return state.at(new Moment(state.scene().cell(p.filter(), row, p.column()), now.phase(), now.fraction()));
  }

  /** The film at an output cell, its phase kept; from a selection or a click. */
  static State cell(State state, int filter, int row, int column) {
    Moment now = state.player().moment();
    return state.at(new Moment(state.scene().cell(filter, row, column), now.phase(), now.fraction()));
  }

  /** The film at a place within its cell. */
  static State within(State state, double share) {
    return state.at(state.scene().timeline().within(state.player().moment().cell(), share));
  }

  /** The film at a tick: all filters of a position are one. */
  static State tick(State state, int tick) {
    Position p = state.scene().frame(state.player().moment()).position();
    int cell = Math.min(tick * p.filters() + p.filter(), state.scene().timeline().cells() - 1);
    return state.at(new Moment(cell, state.scene().timeline().last(), 1));
  }
}
