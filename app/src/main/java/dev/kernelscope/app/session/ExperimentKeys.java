package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.Binding.backForth;
import static dev.kernelscope.app.session.Binding.upDown;

import dev.kernelscope.app.session.Binding.Group;
import dev.kernelscope.engine.lesson.Experiment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Keys that change the experiment, and take changes back. */
final class ExperimentKeys {

  private static final Set<Mode> CONTROLS = EnumSet.of(Mode.CONTROLS);
  /** Controls whose keys stand in the line of keys. */
  private static final Set<String> BRIEF = Set.of("kernel", "stride", "padding");

  static final List<Binding> BINDINGS = bindings();

  private ExperimentKeys() {}

  private static List<Binding> bindings() {
    List<Binding> all = new ArrayList<>();
    all.add(new Binding(Group.EXPERIMENT, CONTROLS, List.of("up", "down"), "↑ ↓", "choose",
        "controls: choose",
        (s, i) -> choose(s, Math.floorMod(s.desk().control() + backForth(i), count(s)))));
    all.add(new Binding(Group.EXPERIMENT, CONTROLS, List.of("right", "left"), "← →", "change",
        "controls: change", (s, i) -> step(s, s.desk().control(), upDown(i))));
    for (int c = 0; c < Controls.ALL.size(); c++) {
      Control control = Controls.ALL.get(c);
      int index = c;
      if (!control.key().isEmpty()) {
        String capital = control.key().toUpperCase(Locale.ROOT);
        all.add(new Binding(Group.EXPERIMENT, TimeKeys.SCENE, List.of(control.key(), capital),
            control.key() + " " + capital, BRIEF.contains(control.name()) ? control.name() : "", control.words(),
            (s, i) -> step(s, index, upDown(i))));
      }
    }
    all.add(new Binding(Group.EXPERIMENT, TimeKeys.SCENE, List.of("u"), "u", "undo", "take a change back",
        (s, i) -> undone(s)));
    all.add(new Binding(Group.EXPERIMENT, TimeKeys.SCENE, List.of("U", "ctrl-r"), "U", "", "make it again",
        (s, i) -> redone(s)));
    all.add(new Binding(Group.EXPERIMENT, TimeKeys.DIGITS, List.of("0"), "0", "", "all as it was at first",
        (s, i) -> reset(s)));
    return List.copyOf(all);
  }

  /** With the last change taken back. */
  static State undone(State state) {
    return state.training().isPresent() ? LearnedKeys.undone(state) : state.hasGuest() ? state
        : said(state, state.with(state.lab().undone()), "undone", "nothing to undo");
  }

  /** With the change made again that was taken back. */
  static State redone(State state) {
    return state.training().isPresent() ? LearnedKeys.redone(state) : state.hasGuest() ? state
        : said(state, state.with(state.lab().redone()), "done again", "nothing to do again");
  }

  /** As it was at first. */
  static State reset(State state) {
    return state.lab().undo().isEmpty() ? state : state.trying(state.lab().undo().getFirst());
  }

  /** A control at one of its choices. */
  static State set(State state, int index, int choice) {
    return index == Sides.INDEX ? Sides.chosen(state, choice)
        : made(state, index, e -> Controls.ALL.get(index).choices().with().apply(e, choice));
  }

  /** In a window there is one more, which is about looking. */
  private static int count(State state) {
    return Controls.ALL.size() + (state.desk().hand().inWindow() ? 1 : 0);
  }

  /** A control that means nothing now says why. */
  private static State choose(State state, int index) {
    if (index == Sheets.INDEX) {
      return state.controlling(index).saying(Sheets.control(state).refusal());
    }
    return state.controlling(index).saying(Controls.ALL.get(index).refusal().apply(state.experiment()));
  }

  private static State said(State before, State after, String done, String nothing) {
    return after.saying(before.lab() == after.lab() ? nothing : done);
  }

  /** One step of a control, and words about what it is now. */
  static State step(State state, int index, int direction) {
    if (index == Sheets.INDEX) {
      return Sheets.step(state, direction);
    }
    Control control = Controls.ALL.get(index);
    Sides sides = state.desk().hand().sides();
    return made(state, index, e -> control.step().apply(e, sides.rows(direction), sides.columns(direction)));
  }

  private static State made(State state, int index, UnaryOperator<Experiment> change) {
    Control control = Controls.ALL.get(index);
    State selected = state.controlling(index);
    String refusal = control.refusal().apply(state.experiment());
    if (!refusal.isEmpty()) {
      return selected.saying(control.name() + ": " + refusal);
    }
    Experiment next;
    try {
      next = change.apply(state.experiment());
    } catch (IllegalArgumentException e) {
      return selected.saying(e.getMessage());
    }
    State tried = selected.trying(next);
    return tried.lab().refusal().isPresent() ? tried
        : tried.saying(control.name() + " " + control.value().apply(tried.experiment()));
  }
}
