package dev.kernelscope.render.opengl.chrome;

import dev.kernelscope.engine.render.spi.LivePlay;

/**
 * The state of the player that the dock shows.
 *
 * @param play how time passes
 * @param note a short message beside the position, may be empty
 */
public record Transport(LivePlay play, String note) {

  /** A picture that nobody plays. */
  public static final Transport STILL = new Transport(new LivePlay(false, false, false, 1), "");

  /** The state in a film at a speed. */
  public static Transport film(double speed, boolean loop) {
    return new Transport(new LivePlay(true, false, loop, speed), "");
  }
}
