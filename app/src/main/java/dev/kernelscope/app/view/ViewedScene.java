package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.learned.Learning;
import dev.kernelscope.app.option.SceneArguments;
import dev.kernelscope.app.session.Exhibit;
import dev.kernelscope.engine.conv.EngineUnavailableException;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Scene;
import java.util.List;
import java.util.Optional;

/**
 * What a scene's command means.
 *
 * @param exhibit what is shown
 * @param scene its film
 * @param still the moment that the command names, or the usual one, and from where it is seen
 */
public record ViewedScene(Exhibit exhibit, Scene scene, Shot still) {

  /**
   * The scene of the arguments of a {@code view} command, such as {@code 7x7 --stride 2 --cell 1,1 --phase sum}.
   * A training, {@code learned}, is that of the seed, whatever was trained before, and has not begun; a trained network
   * has not looked yet, and the same words always give the same one.
   *
   * @throws Failure if they do not parse, or what they describe cannot be
   */
  public static ViewedScene of(String arguments) {
    SceneArguments parsed = SceneArguments.parse(arguments);
    if (LearnedView.isNamed(parsed.subject())) {
      return trained(parsed);
    }
    Optional<NetworkView> network = NetworkView.of(parsed.subject(), parsed.moments(), parsed.look());
    if (network.isPresent()) {
      return new ViewedScene(network.get().exhibit(), network.get().scene(),
          Moments.still(network.get().scene(), network.get().moments(), parsed.look().view()));
    }
    Opening opening = Opening.of(parsed.subject(), parsed.moments(), parsed.look(), List.of(), note -> { });
    Scene scene = opening.scene();
    return new ViewedScene(new Exhibit.Convolution(opening.experiment()), scene,
        Moments.still(scene, opening.moments(), opening.look().view()));
  }

  private static ViewedScene trained(SceneArguments parsed) {
    Learning learning = Learning.usual(parsed.subject().seed());
    Scene scene = Moments.selected(learning.scene(), parsed.moments());
    return new ViewedScene(new Exhibit.Trained(learning), scene,
        Moments.still(scene, parsed.moments(), parsed.look().view()));
  }

  /** Whether arguments ask for a training. */
  public static boolean trains(String arguments) {
    return LearnedView.isNamed(SceneArguments.parse(arguments).subject());
  }

  /** Whether what arguments ask for takes seconds: a training, or a trained network. */
  public static boolean takesLong(String arguments) {
    return trains(arguments) || NetworkView.isNetwork(SceneArguments.parse(arguments).subject().input());
  }

  /** Begins to compute beside what {@link #computed} waits for, where that takes long. */
  public void begin() {
    exhibit.begin(still.still().cell());
  }

  /** Its film, computed as far as the still shows it; a training that would take minutes stays at its start. */
  public Scene computed() {
    if (exhibit instanceof Exhibit.Trained(Learning learning) && learning.slowness().isEmpty()) {
      try {
        learning.coach().await(still.still().cell() + 1, done -> { });
      } catch (EngineUnavailableException e) {
        // Whoever chose that engine sees noise, as it is before the first step.
        return scene;
      }
    }
    if (exhibit instanceof Exhibit.Network network) {
      network.looking().compute();
    }
    return scene;
  }
}
