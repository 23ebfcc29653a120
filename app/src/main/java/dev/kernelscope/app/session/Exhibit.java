package dev.kernelscope.app.session;

import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.app.network.Looking;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.scene.Targets;
import dev.kernelscope.engine.scene.network.LayerMaps;
import dev.kernelscope.engine.scene.network.NetworkScene;
import dev.kernelscope.engine.timeline.Moment;
import java.nio.file.Path;

/** What can be shown: by a session that begins, or by a step of the lesson. */
public sealed interface Exhibit {

  /** Its film. */
  Scene scene();

  /**
   * Begins to compute beside what is shown, where that takes long.
   *
   * @param cell of its film, up to which it is shown
   */
  default void begin(int cell) {}

  /**
   * A convolution, under the user's hands.
   *
   * @param experiment what is computed
   */
  record Convolution(Experiment experiment) implements Exhibit {

    @Override
    public Scene scene() {
      return experiment.scene();
    }
  }

  /**
   * A training. Shown again, it goes on where it was left, with the settings that it was left with.
   *
   * @param learning as it begins
   */
  record Trained(Learning learning) implements Exhibit {

    @Override
    public Scene scene() {
      return learning.scene();
    }

    @Override
    public void begin(int cell) {
      if (learning.slowness().isEmpty()) {
        learning.coach().want(cell + 1);
      }
    }
  }

  /**
   * A trained network that looks at a photograph; another photograph takes its place when it is opened.
   *
   * @param looking what is computed, beside the session
   * @param scene its film
   */
  record Network(Looking looking, NetworkScene scene) implements Exhibit, Guest {

    /** The film of what is looked at. */
    public static Network of(Looking looking) {
      return new Network(looking, NetworkScene.of(looking));
    }

    /** Whether it is the same network, whatever it looks at. */
    boolean isOf(Network other) {
      return path().equals(other.path());
    }

    @Override
    public void begin(int cell) {
      looking.begin();
    }

    private Path path() {
      return Path.of(looking.network()).toAbsolutePath().normalize();
    }

    @Override
    public FilmWords words() {
      return FilmWords.NETWORK;
    }

    /**
     * What can be pointed at then, whether it is computed or not: how many maps a layer shows is known before.
     */
    public Targets targets(Moment moment) {
      Targets now = scene.targets(moment);
      int layer = moment.cell() - scene.cellOf(0);
      if (layer < 0 || now.output().planes() > 0) {
        return now;
      }
      Targets.Grid none = now.output();
      int maps = Math.min(LayerMaps.MOST, looking.facts().layers().get(layer).channels());
      return new Targets(now.input(), now.weights(), new Targets.Grid(none.role(), maps, none.firstRow(),
          none.firstColumn(), none.rows(), none.columns()), now.slices());
    }
  }

  /**
   * A film of anything else, which can be looked at from all sides and stepped through, and not changed.
   *
   * @param scene the film
   */
  record Film(Scene scene) implements Exhibit, Guest {

    @Override
    public FilmWords words() {
      return FilmWords.FILM;
    }
  }
}
