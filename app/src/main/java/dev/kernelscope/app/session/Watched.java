package dev.kernelscope.app.session;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.train.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * A training that is watched, or that rests while something else is. A change of its settings begins it anew, and so
 * does taking the change back: the same settings come to the same weights.
 *
 * @param learning the training, which goes on beside the session
 * @param first the training before anybody changed its settings
 * @param seen how many of its steps were done when it was looked at last
 * @param left where its film stood when something else was shown
 * @param undo the settings before, the latest last
 * @param redo the settings that were taken back, the latest last
 */
record Watched(Learning learning, Learning first, int seen, Moment left, List<TrainingSettings> undo,
    List<TrainingSettings> redo) implements Guest {

  Watched {
    undo = List.copyOf(undo);
    redo = List.copyOf(redo);
  }

  /** A training whose settings nobody has changed. */
  static Watched of(Learning learning) {
    return new Watched(learning, learning, learning.done(), start(learning), List.of(), List.of());
  }

  /** Noise, or the end of a training that was done once already. */
  private static Moment start(Learning learning) {
    return learning.coach().log().ahead().isEmpty() ? new Moment(0, learning.scene().timeline().first(), 0)
        : learning.scene().still();
  }

  @Override
  public Scene scene() {
    return learning.scene();
  }

  @Override
  public FilmWords words() {
    return FilmWords.TRAINING;
  }

  /** The same training, of which that many steps are seen. */
  Watched seen(int steps) {
    return new Watched(learning, first, steps, left, undo, redo);
  }

  /** The same training, left at that moment. */
  Watched leftAt(Moment moment) {
    return new Watched(learning, first, seen, moment, undo, redo);
  }

  /** Whether both began as the same training. */
  boolean isOf(Watched other) {
    return first == other.first;
  }

  /** From the first step, with the same settings. */
  Watched again() {
    return begun(learning.settings(), undo, redo);
  }

  /** From the first step, with others. */
  Watched changed(TrainingSettings next) {
    return begun(next, added(undo), List.of());
  }

  /** From the first step, with the settings before; itself where there are none. */
  Watched undone() {
    return undo.isEmpty() ? this : begun(undo.getLast(), undo.subList(0, undo.size() - 1), added(redo));
  }

  /** From the first step, with the settings that were taken back; itself where there are none. */
  Watched redone() {
    return redo.isEmpty() ? this : begun(redo.getLast(), added(undo), redo.subList(0, redo.size() - 1));
  }

  private Watched begun(TrainingSettings settings, List<TrainingSettings> before, List<TrainingSettings> after) {
    Learning anew = learning.anew(settings);
    return new Watched(anew, first, 0, start(anew), before, after);
  }

  private List<TrainingSettings> added(List<TrainingSettings> list) {
    List<TrainingSettings> longer = new ArrayList<>(list);
    longer.add(learning.settings());
    return longer;
  }
}
