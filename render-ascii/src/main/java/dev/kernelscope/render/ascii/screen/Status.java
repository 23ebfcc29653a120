package dev.kernelscope.render.ascii.screen;

import dev.kernelscope.engine.scene.Numbers;

/**
 * What a screen says about the session that shows it.
 *
 * @param playing whether time passes
 * @param speed film seconds a second
 * @param message a short message, may be empty
 * @param keys whether the line of keys is shown
 */
public record Status(boolean playing, double speed, String message, boolean keys) {

  /** A picture that nobody operates. */
  public static final Status STILL = new Status(true, 1, "", true);

  /** The speed as text. */
  String speedText() {
    return "speed " + Numbers.plain(Math.round(speed * 100) / 100.0) + "×";
  }
}
