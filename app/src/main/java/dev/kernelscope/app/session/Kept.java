package dev.kernelscope.app.session;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Target;
import dev.kernelscope.engine.timeline.Moment;
import java.util.Optional;

/**
 * What a session shows, to be kept in a file.
 *
 * @param experiment the convolution
 * @param moment where its film stands
 * @param view from where it is seen
 * @param pointed the cell that is pointed at
 * @param training what is watched in the experiment's place, if it is a training
 */
public record Kept(Experiment experiment, Moment moment, View view, Optional<Target> pointed,
    Optional<Learning> training) {

  /** An experiment, and no training. */
  public Kept(Experiment experiment, Moment moment, View view, Optional<Target> pointed) {
    this(experiment, moment, view, pointed, Optional.empty());
  }

  static Kept of(State state) {
    return new Kept(state.experiment(), state.moment(), state.view(), state.pointer(),
        state.training().map(Watched::learning));
  }

  /** What is shown, as a film. */
  public Scene film() {
    return training.<Scene>map(Learning::scene).orElseGet(experiment::scene);
  }
}
