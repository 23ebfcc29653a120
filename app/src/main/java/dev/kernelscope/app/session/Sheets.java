package dev.kernelscope.app.session;

import dev.kernelscope.engine.render.spi.LiveControl;
import java.util.List;

/** The control that moves a scene's sheets apart: it is about looking, so that no step of undo remembers it. */
final class Sheets {

  /** Its number, after the experiment's controls. */
  static final int INDEX = Controls.ALL.size();
  private static final double STEP = 0.25;

  private Sheets() {}

  /** The control as it is seen. */
  static LiveControl control(State state) {
    return new LiveControl("explode", Math.round(100 * spread(state).to()) + " %", "",
        state.mode() == Mode.CONTROLS && state.desk().control() == INDEX, refusal(state),
        "How far channels, slices of filters and maps stand apart: ( and ) move them.", List.of(), -1)
        .sliding(spread(state).now() / Spread.MOST);
  }

  private static Spread spread(State state) {
    return state.desk().hand().spread();
  }

  private static String refusal(State state) {
    return state.scene().hasSheets() ? "" : "there is one channel and one filter";
  }

  /** One step farther apart (1) or closer (-1), which takes its time where motion is not reduced. */
  static State step(State state, int direction) {
    double to = Math.clamp(spread(state).to() + direction * STEP, 0, Spread.MOST);
    Spread next = state.player().reducedMotion() ? Spread.at(to) : spread(state).toward(to);
    return set(state, next);
  }

  /** At a place of the slider, at once. */
  static State at(State state, double share) {
    return set(state, Spread.at(share * Spread.MOST));
  }

  private static State set(State state, Spread next) {
    State selected = state.mode() == Mode.CONTROLS ? state.controlling(INDEX) : state;
    if (!refusal(state).isEmpty()) {
      return selected.saying("explode: " + refusal(state));
    }
    return selected.with(state.desk().hand().spreading(next)).saying("explode " + Math.round(100 * next.to()) + " %");
  }

  /** After some seconds. */
  static State after(State state, double seconds) {
    return spread(state).moving() ? state.with(state.desk().hand().spreading(spread(state).after(seconds))) : state;
  }
}
