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
 * @param guest what is shown in the experiment's place
 */
public record Kept(Experiment experiment, Moment moment, View view, Optional<Target> pointed,
    Optional<Exhibit> guest) {

  static Kept of(State state) {
    return new Kept(state.experiment(), state.moment(), state.view(), state.pointer(),
        state.lab().guest().map(Kept::exhibit));
  }

  private static Exhibit exhibit(Guest guest) {
    return switch (guest) {
      case Watched watched -> new Exhibit.Trained(watched.learning());
      case Exhibit.Network network -> network;
      case Exhibit.Film film -> film;
    };
  }

  /** The training that is watched, if any. */
  public Optional<Learning> training() {
    return guest.filter(Exhibit.Trained.class::isInstance).map(t -> ((Exhibit.Trained) t).learning());
  }

  /** What is shown, as a film. */
  public Scene film() {
    return guest.map(Exhibit::scene).orElseGet(experiment::scene);
  }
}
