package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.Binding.backForth;

import dev.kernelscope.app.session.Binding.Group;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Position;
import dev.kernelscope.engine.scene.Role;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.scene.Targets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keys that point at a cell, and give it another value. */
final class PointKeys {

  private static final Set<Mode> POINT = EnumSet.of(Mode.POINT);
  private static final Set<Mode> TYPE = EnumSet.of(Mode.TYPE);
  private static final int LONGEST = 12;
  /** What a value begins with, and the point, which begins none: it goes to the next phase. */
  private static final List<String> SIGNS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "-", ".");

  static final List<Binding> BINDINGS = List.of(
      new Binding(Group.CELLS, EnumSet.of(Mode.WATCH, Mode.ORBIT, Mode.CONTROLS), List.of("e"), "e", "edit",
          "point at cells, weights", (s, i) -> begin(s)),
      new Binding(Group.CELLS, POINT, List.of("left", "right"), "← →", "move", "to the next cell, and block",
          (s, i) -> moved(s, 0, backForth(i))),
      new Binding(Group.CELLS, POINT, List.of("up", "down"), "↑ ↓", "", "to the next row, and plane",
          (s, i) -> moved(s, backForth(i), 0)),
      new Binding(Group.CELLS, POINT, List.of("pageup", "pagedown"), "page ↑ ↓", "", "to the next plane",
          (s, i) -> s.pointing(s.pointer().map(t -> targets(s).has(t) ? targets(s).jump(t, backForth(i)) : t))),
      new Binding(Group.CELLS, POINT, SIGNS.subList(0, SIGNS.size() - 1), "0-9 -", "type", "type a value for it",
          (s, i) -> type(s, i)),
      new Binding(Group.CELLS, POINT, List.of("enter"), "enter", "go", "output cell: go there",
          (s, i) -> go(s)),
      new Binding(Group.CELLS, TYPE, SIGNS, "0-9 - .", "", "", (s, i) -> s.typed().length() < LONGEST
          ? s.typing(s.typed() + SIGNS.get(i)) : s),
      new Binding(Group.CELLS, TYPE, List.of("backspace", "delete"), "⌫", "", "", (s, i) -> s.typed().length() < 2
          ? s.typing("").with(Mode.POINT) : s.typing(s.typed().substring(0, s.typed().length() - 1))),
      new Binding(Group.CELLS, TYPE, List.of("enter"), "enter", "set", "set the typed value", (s, i) -> set(s)),
      new Binding(Group.CELLS, TYPE, List.of("esc"), "esc", "keep", "keep the old value",
          (s, i) -> s.typing("").with(Mode.POINT)),
      new Binding(Group.CELLS, POINT, List.of("e"), "e", "", "", (s, i) -> release(s)),
      new Binding(Group.CELLS, TimeKeys.SCENE, List.of("w"), "w", "", "paint with the pointer, or not",
          (s, i) -> PointerEdits.toggled(s)));

  private PointKeys() {}

  /** Points at the weight of the current tap, where everything begins. */
  private static State begin(State state) {
    if (state.pointer().filter(targets(state)::has).isPresent()) {
      return state.with(Mode.POINT);
    }
    if (state.lab().guest().orElse(null) instanceof Exhibit.Network) {
      Role role = targets(state).output().planes() > 0 ? Role.OUTPUT : Role.KERNEL;
      Targets.Grid grid = role == Role.OUTPUT ? targets(state).output() : targets(state).weights();
      return grid.planes() == 0 ? state : state.pointing(Optional.of(targets(state).at(role, 0, grid.rows() / 2,
          grid.columns() / 2))).with(Mode.POINT);
    }
    Position p = state.scene().frame(state.moment()).position();
    int term = Math.max(0, state.moment().term(state.scene().terms()));
    var weights = state.scene().targets().weights();
    int size = weights.rows() * weights.columns();
    int within = Math.min(term, state.scene().targets().slices() * size - 1);
    return state.pointing(Optional.of(new Target.Weight(p.filter(), within / size, within % size / weights.columns(),
        within % weights.columns()))).with(Mode.POINT);
  }

  /** Points at a cell that was clicked. */
  static State at(State state, Target target) {
    if (!targets(state).has(target)) {
      return state;
    }
    State pointing = state.typing("").pointing(Optional.of(target)).with(Mode.POINT);
    return state.pointer().equals(Optional.of(target)) ? go(pointing) : pointing;
  }

  /**
   * Points at a cell that was asked for before the session began. A map that is still being computed can be pointed at;
   * what another layer of a network has waits until that layer is shown.
   */
  static State chosen(State state, Target target) {
    Optional<Exhibit.Network> network = state.lab().network();
    if (network.isEmpty() || targets(state).has(target)) {
      return at(state, target);
    }
    State pointing = state.pointing(Optional.of(target));
    return network.get().targets(state.moment()).has(target) ? pointing.with(Mode.POINT)
        : network.get().scene().targets().has(target) ? pointing : state;
  }

  static State release(State state) {
    return state.typing("").pointing(Optional.empty()).with(Mode.WATCH);
  }

  private static State moved(State state, int down, int right) {
    return state.pointing(state.pointer().map(t -> targets(state).has(t) ? targets(state).move(t, down, right) : t));
  }

  /** What can be pointed at now. */
  private static Targets targets(State state) {
    return state.scene().targets(state.moment());
  }

  private static State go(State state) {
    if (state.hasGuest()) {
      return release(state);
    }
    return state.pointer().filter(Target.OutputCell.class::isInstance).map(Target.OutputCell.class::cast)
        .map(cell -> TimeKeys.cell(state, cell.filter(), cell.row(), cell.column()))
        .orElse(state.saying("type a number to change it"));
  }

  private static State type(State state, int index) {
    String refusal = Values.refusal(state.experiment(), state.pointer().orElseThrow());
    return refusal.isEmpty() ? state.typing(SIGNS.get(index)).with(Mode.TYPE) : state.saying(refusal);
  }

  private static State set(State state) {
    float value;
    try {
      value = Float.parseFloat(state.typed());
    } catch (NumberFormatException e) {
      return state.saying("'" + state.typed() + "' is not a number");
    }
    if (!Float.isFinite(value)) {
      return state.saying("'" + state.typed() + "' is too large for a number here");
    }
    State typed = state.typing("").with(Mode.POINT);
    State changed = typed.trying(Values.changed(state.experiment(), state.pointer().orElseThrow(), value));
    return changed.saying("set to " + Numbers.plain(value) + ", u takes it back");
  }
}
