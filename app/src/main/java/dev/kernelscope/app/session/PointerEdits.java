package dev.kernelscope.app.session;

import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.scene.Target;
import java.util.Optional;

/** What a pointer does to single values: it paints the input, and drags a weight up and down. */
final class PointerEdits {

  private static final double PIXELS_A_STEP = 6;
  private static final float FINE = 0.1f;

  private PointerEdits() {}

  /** The brush with the largest value of the input, or none if there was one. */
  static State toggled(State state) {
    Hand hand = state.desk().hand();
    if (hand.brush().isPresent()) {
      return state.with(hand.painting(Optional.empty())).saying("the pointer points again");
    }
    String refusal = Values.refusal(state.experiment(), new Target.InputCell(0, 0, 0));
    return refusal.isEmpty() ? state.with(hand.painting(Optional.of(largest(state.experiment()))))
        .saying("drag over the input to paint it") : state.saying(refusal);
  }

  private static float largest(Experiment e) {
    float most = 1;
    for (float value : e.input().data()) {
      most = Math.max(most, value);
    }
    return most;
  }

  /** The brush with a value that much larger. */
  static State stronger(State state, int by) {
    Hand hand = state.desk().hand();
    float step = state.experiment().photo() ? 16 : 1;
    return state.with(hand.painting(hand.brush().map(v -> bounded(state, v + by * step))));
  }

  private static float bounded(State state, float value) {
    return state.experiment().photo() ? Math.clamp(value, 0, 255) : value;
  }

  /** A cell under the brush gets its value; padding and other blocks are left alone. */
  static State painted(State state, Target target) {
    float value = state.desk().hand().brush().orElseThrow();
    boolean input = target instanceof Target.InputCell;
    return input && Values.refusal(state.experiment(), target).isEmpty()
        ? changed(state, Values.changed(state.experiment(), target, value)) : state;
  }

  /**
   * A weight pulled up or down from what it was when the button went down.
   *
   * @param down pixels downwards since then
   */
  static State pulled(State state, Target.Weight w, double down) {
    Experiment before = state.desk().hand().held().map(Lab::experiment).orElse(state.experiment());
    if (!Values.refusal(before, w).isEmpty()) {
      return state;
    }
    float start = Values.weight(before, w.filter(), w.slice(), w.row(), w.column());
    float step = start == Math.rint(start) ? 1 : FINE;
    float value = start + step * Math.round(-down / PIXELS_A_STEP);
    return changed(state, Values.changed(before, w, step == 1 ? value : Math.round(value * 1000) / 1000f));
  }

  /** All that happens between press and release is one step of undo. */
  private static State changed(State state, Experiment next) {
    return state.with(state.desk().hand().held().orElse(state.lab()).changed(next));
  }
}
