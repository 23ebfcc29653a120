package dev.kernelscope.render.opengl.view;

import dev.kernelscope.engine.render.spi.View;
import dev.kernelscope.engine.scene.Scene;

/**
 * How a picture is looked at.
 *
 * @param view what the user chose over the scene's own camera
 * @param panX how far the scene is moved to the right, in logical pixels
 * @param panY how far it is moved down, in logical pixels
 * @param moving whether the camera is on its way
 */
public record Viewpoint(View view, float panX, float panY, boolean moving) {

  /** The scene as it is looked at. */
  public Scene of(Scene scene) {
    return view.mode() == View.Mode.NUMBERS ? scene.tables() : scene;
  }

  public static Viewpoint of(View view) {
    return new Viewpoint(view, 0, 0, false);
  }
}
