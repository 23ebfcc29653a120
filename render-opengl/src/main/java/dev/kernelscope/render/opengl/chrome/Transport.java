package dev.kernelscope.render.opengl.chrome;

/**
 * The state of the player that the dock shows.
 *
 * @param playing whether time passes
 * @param reverse whether it passes backwards
 * @param loop whether the film begins again
 * @param speed film seconds a second
 * @param step what the step buttons step by
 * @param note a short message beside the position, may be empty
 */
public record Transport(boolean playing, boolean reverse, boolean loop, double speed, Step step, String note) {

  /** Units of a step. */
  public enum Step {
    TAP("tap"),
    PHASE("phase"),
    CELL("cell"),
    ROW("row");

    private final String label;

    Step(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** A picture that nobody plays. */
  public static final Transport STILL = new Transport(false, false, false, 1, Step.TAP, "");

  /** The state in a film at a speed. */
  public static Transport film(double speed, boolean loop) {
    return new Transport(true, false, loop, speed, Step.TAP, "");
  }
}
