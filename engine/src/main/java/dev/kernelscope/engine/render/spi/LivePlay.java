package dev.kernelscope.engine.render.spi;

/**
 * How time passes in a session.
 *
 * @param playing whether it passes
 * @param reverse whether it passes backwards
 * @param loop whether the film begins again at its end
 * @param speed film seconds a second
 * @param unit what buttons for steps step by
 * @param computing whether the film stands where what is to be seen is still being computed
 */
public record LivePlay(boolean playing, boolean reverse, boolean loop, double speed, Unit unit, boolean computing) {

  /** A film that plays once, forwards, at its usual speed. */
  public static final LivePlay USUAL = new LivePlay(true, false, false, 1);

  /** A film that is stepped through product by product. */
  public LivePlay(boolean playing, boolean reverse, boolean loop, double speed) {
    this(playing, reverse, loop, speed, Unit.TAP, false);
  }

  /** How time passes, in a word. */
  public String words() {
    return computing ? "computing" : playing ? "playing" : "paused";
  }

  /** Units of a step. */
  public enum Unit {
    /** A product. */
    TAP,
    /** A phase of an output cell. */
    PHASE,
    /** An output cell. */
    CELL,
    /** A row of output cells. */
    ROW
  }
}
