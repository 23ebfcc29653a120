package dev.kernelscope.app.view;

import dev.kernelscope.app.io.Failure;
import dev.kernelscope.app.option.SceneArguments;
import dev.kernelscope.engine.lesson.Experiment;
import dev.kernelscope.engine.render.spi.Shot;
import dev.kernelscope.engine.scene.Scene;
import java.util.List;

/**
 * What a scene's command means.
 *
 * @param experiment what is computed
 * @param scene its film
 * @param still the moment that the command names, or the usual one, and from where it is seen
 */
public record ViewedScene(Experiment experiment, Scene scene, Shot still) {

  /**
   * The scene of the arguments of a {@code view} command, such as {@code 7x7 --stride 2 --cell 1,1 --phase sum}.
   *
   * @throws Failure if they do not parse, or what they describe cannot be
   */
  public static ViewedScene of(String arguments) {
    SceneArguments parsed = SceneArguments.parse(arguments);
    Opening opening = Opening.of(parsed.subject(), parsed.moments(), parsed.look(), List.of(), note -> { });
    Scene scene = opening.scene();
    return new ViewedScene(opening.experiment(), scene,
        Moments.still(scene, opening.moments(), opening.look().view()));
  }
}
