package dev.kernelscope.engine.render.spi;

/**
 * How time passes in a session.
 *
 * @param playing whether it passes
 * @param reverse whether it passes backwards
 * @param loop whether the film begins again at its end
 * @param speed film seconds a second
 */
public record LivePlay(boolean playing, boolean reverse, boolean loop, double speed) {

  /** A film that plays once, forwards, at its usual speed. */
  public static final LivePlay USUAL = new LivePlay(true, false, false, 1);
}
