package dev.kernelscope.app.session;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.engine.conv.spec.NoOutputException;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.lesson.Remedy;
import dev.kernelscope.engine.render.spi.LiveRefusal;
import dev.kernelscope.engine.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The experiment under the user's hands, with every step back and forth. A change without an output is refused: the
 * scene keeps the last size.
 *
 * @param experiment what is shown
 * @param scene its film
 * @param undo what was shown before, the latest last
 * @param redo what was taken back, the latest last
 * @param refusal the last change, where it was refused
 * @param training what is watched in the experiment's place, where it is a training
 */
record Lab(Experiment experiment, Scene scene, List<Experiment> undo, List<Experiment> redo,
    Optional<LiveRefusal> refusal, Optional<Watched> training) {

  /** So many steps back are kept. */
  private static final int MOST_STEPS = 500;

  /** An experiment, and no training. */
  private Lab(Experiment experiment, Scene scene, List<Experiment> undo, List<Experiment> redo,
      Optional<LiveRefusal> refusal) {
    this(experiment, scene, undo, redo, refusal, Optional.empty());
  }

  Lab {
    undo = List.copyOf(undo);
    redo = List.copyOf(redo);
  }

  /**
   * An experiment that nobody has changed.
   *
   * @throws IllegalArgumentException if it has no output, or its sizes do not fit
   */
  static Lab of(Experiment experiment) {
    return new Lab(experiment, experiment.scene(), List.of(), List.of(), Optional.empty());
  }

  /** A training; where it is left for an experiment, the lesson's is what undo leads back to. */
  static Lab of(Learning learning) {
    return new Lab(Experiment.lesson(), learning.scene(), List.of(), List.of(), Optional.empty(),
        Optional.of(Watched.of(learning)));
  }

  /** A training in the experiment's place, or another one in its. */
  Lab watching(Watched next) {
    return new Lab(experiment, next.learning().scene(), undo, redo, Optional.empty(), Optional.of(next));
  }

  /** The same training, of which that many steps are seen. */
  Lab seen(int steps) {
    return new Lab(experiment, scene, undo, redo, refusal, training.map(t -> t.seen(steps)));
  }

  /** Whether a change can be taken back. */
  boolean undoes() {
    return !training.map(t -> t.undo().isEmpty()).orElse(undo.isEmpty());
  }

  /** Whether a change was taken back and can be made again. */
  boolean redoes() {
    return !training.map(t -> t.redo().isEmpty()).orElse(redo.isEmpty());
  }

  private boolean shows(Experiment other) {
    return training.isEmpty() && other.sameAs(experiment);
  }

  /** With another experiment in its place, or the reason why that cannot be. */
  Lab changed(Experiment next) {
    if (shows(next)) {
      return released();
    }
    try {
      return new Lab(next, next.scene(), added(undo, experiment), List.of(), Optional.empty());
    } catch (NoOutputException e) {
      return refused(Refusals.of(e, Remedy.of(next)));
    } catch (IllegalArgumentException e) {
      return refused(Refusals.of(e));
    }
  }

  /** With a scene that was chosen, not made: it can always be shown, and what was there before comes back by undo. */
  Lab opened(Experiment next) {
    return shows(next) ? released() : new Lab(next, next.scene(), added(undo, experiment), List.of(),
        Optional.empty());
  }

  /** As it is, with a reason why something else is not shown. */
  Lab refused(LiveRefusal reason) {
    return new Lab(experiment, scene, undo, redo, Optional.of(reason), training);
  }

  /** Without a refusal. */
  Lab released() {
    return refusal.isEmpty() ? this : new Lab(experiment, scene, undo, redo, Optional.empty(), training);
  }

  /** One step back; itself where there is none. */
  Lab undone() {
    if (undo.isEmpty()) {
      return this;
    }
    Experiment last = undo.getLast();
    return new Lab(last, last.scene(), undo.subList(0, undo.size() - 1), added(redo, experiment), Optional.empty());
  }

  /** The step that was taken back, again; itself where there is none. */
  Lab redone() {
    if (redo.isEmpty()) {
      return this;
    }
    Experiment next = redo.getLast();
    return new Lab(next, next.scene(), added(undo, experiment), redo.subList(0, redo.size() - 1), Optional.empty());
  }

  private static List<Experiment> added(List<Experiment> list, Experiment experiment) {
    List<Experiment> longer = new ArrayList<>(list.subList(Math.max(0, list.size() - MOST_STEPS + 1), list.size()));
    longer.add(experiment);
    return longer;
  }
}
