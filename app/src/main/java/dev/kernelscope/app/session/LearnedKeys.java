package dev.kernelscope.app.session;

import static dev.kernelscope.app.session.Binding.backForth;
import static dev.kernelscope.app.session.Binding.upDown;

import dev.kernelscope.app.session.Binding.Group;
import dev.kernelscope.engine.train.TrainingSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Keys while a training is watched: its own in the place of an experiment's. */
final class LearnedKeys {

  private static final Set<Mode> CONTROLS = EnumSet.of(Mode.CONTROLS);
  private static final List<Binding> OWN = own();

  private LearnedKeys() {}

  private static List<Binding> own() {
    List<Binding> all = new ArrayList<>();
    all.add(new Binding(Group.EXPERIMENT, CONTROLS, List.of("up", "down"), "↑ ↓", "choose", "controls: choose",
        (s, i) -> s.controlling(Math.floorMod(s.desk().control() + backForth(i), LearnedControls.ALL.size()))));
    all.add(new Binding(Group.EXPERIMENT, CONTROLS, List.of("right", "left"), "← →", "change", "controls: change",
        (s, i) -> step(s, s.desk().control(), upDown(i))));
    for (int c = 0; c < LearnedControls.ALL.size(); c++) {
      LearnedControls.Control control = LearnedControls.ALL.get(c);
      int index = c;
      String capital = control.key().toUpperCase(Locale.ROOT);
      all.add(new Binding(Group.EXPERIMENT, TimeKeys.SCENE, List.of(control.key(), capital),
          control.key() + " " + capital, control.name().equals("seed") ? "seed" : "", control.name(),
          (s, i) -> step(s, index, upDown(i))));
    }
    all.add(new Binding(Group.EXPERIMENT, TimeKeys.SCENE, List.of("u"), "u", "undo", "take a change back",
        (s, i) -> undone(s)));
    all.add(new Binding(Group.EXPERIMENT, TimeKeys.SCENE, List.of("U", "ctrl-r"), "U", "", "make it again",
        (s, i) -> redone(s)));
    all.add(new Binding(Group.EXPERIMENT, TimeKeys.DIGITS, List.of("0"), "0", "restart", "train anew",
        (s, i) -> restart(s)));
    return List.copyOf(all);
  }

  /** The keys of a front while a training is watched. */
  static List<Binding> of(List<Binding> usual) {
    List<Binding> kept = new ArrayList<>();
    GuestKeys.ofTraining(usual).stream()
        .map(b -> b.group() == Group.TIME && b.keys().contains("up") ? b.doing((s, i) -> epoch(s, backForth(i))) : b)
        .forEach(kept::add);
    OWN.stream().filter(b -> usual.stream().anyMatch(u -> u.modes().equals(CONTROLS)) || !b.modes().equals(CONTROLS))
        .forEach(kept::add);
    return List.copyOf(kept);
  }

  /** From where the film stands, not from what is seen of it so far: that much may still have to be computed. */
  private static State epoch(State state, int direction) {
    int steps = watched(state).learning().coach().log().facts().stepsPerEpoch();
    return state.played(p -> p.stepCell(direction * steps));
  }

  private static Watched watched(State state) {
    return state.training().orElseThrow();
  }

  /** A control one step up or down: the training begins anew. */
  static State step(State state, int index, int by) {
    LearnedControls.Control control = LearnedControls.ALL.get(index);
    TrainingSettings now = watched(state).learning().settings();
    TrainingSettings next = control.step().apply(now, by);
    State selected = state.controlling(index);
    if (next.equals(now)) {
      return selected.saying(control.name() + " stays " + control.value().apply(next));
    }
    return begun(selected, watched(state).changed(next)).saying(control.name() + " " + control.value().apply(next));
  }

  /** The same training from its first step. */
  static State restart(State state) {
    return begun(state, watched(state).again()).saying("begun anew");
  }

  /** With the last change taken back: the training with the settings before begins anew. */
  static State undone(State state) {
    return state.lab().undoes() ? begun(state, watched(state).undone()).saying("undone")
        : state.saying("nothing to undo");
  }

  /** With the change made again that was taken back; that begins anew, too. */
  static State redone(State state) {
    return state.lab().redoes() ? begun(state, watched(state).redone()).saying("done again")
        : state.saying("nothing to do again");
  }

  /** To the training that was left last, or to a first one; from a training back to what it took the place of. */
  static State toggled(State state) {
    if (state.training().isPresent()) {
      Optional<Lab.Displaced> displaced = state.lab().displaced();
      State back = state.pointing(Optional.empty()).with(state.lab().returned());
      return back.at(displaced.map(Lab.Displaced::left).orElseGet(back.scene()::still)).with(watching(back));
    }
    return state.lab().resting().isEmpty() ? state.wishing(Wish.TRAIN)
        : begun(state, new Exhibit.Trained(state.lab().resting().getLast().first()));
  }

  /** A training is shown; one that has not begun plays. */
  static State begun(State state, Exhibit exhibit) {
    State shown = state.pointing(Optional.empty()).typing("").with(watching(state)).showing(exhibit);
    boolean fresh = shown.moment().cell() == 0 && shown.moment().fraction() == 0;
    return shown.saying("L leads back").played(p -> {
      if (fresh && !p.playing()) {
        p.togglePlay();
      }
    });
  }

  private static Mode watching(State state) {
    return TimeKeys.SCENE.contains(state.mode()) ? Mode.WATCH : state.mode();
  }

  private static State begun(State state, Watched next) {
    return state.with(state.lab().welcoming(next)).played(p -> {
      p.seekTime(0);
      p.togglePlay();
    });
  }
}
