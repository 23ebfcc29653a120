package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.scene.Scene;
import dev.kernelscope.engine.timeline.CrossFade;

/**
 * One sight giving way to another.
 *
 * @param from what goes
 * @param to what comes
 * @param share how much of {@code to} is there, from 0 to 1
 */
public record Blend(Sight from, Sight to, double share) {

  /** One sight, and nothing that goes. */
  public static Blend whole(Sight sight) {
    return new Blend(sight, sight, 1);
  }

  /** What a scene shows in a cross-fade of moments: its tables where numbers come first. */
  public static Blend of(Scene given, CrossFade shown, Viewpoint viewpoint) {
    Scene scene = viewpoint.of(given);
    if (shown.isWhole()) {
      return whole(new Sight(scene.frame(shown.nearest()), viewpoint));
    }
    return new Blend(new Sight(scene.frame(shown.from()), viewpoint), new Sight(scene.frame(shown.to()), viewpoint),
        shown.share());
  }

  /** The sight of which more is to be seen. */
  public Sight nearest() {
    return share < 0.5 ? from : to;
  }
}
