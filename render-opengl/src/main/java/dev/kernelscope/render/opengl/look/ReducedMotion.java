package dev.kernelscope.render.opengl.look;

import dev.kernelscope.engine.timeline.Moment;
import dev.kernelscope.engine.timeline.Phase;

/** For people whom movement makes ill: every movement is left out, and only its result is shown. */
public final class ReducedMotion {

  /** Just before the next term of a sum begins. */
  private static final double END_OF_TERM = 0.999;

  private ReducedMotion() {}

  /**
   * The state that a moment's movement leads to: each term of a sum whole, each other phase as it ends.
   *
   * @param terms products of one cell
   */
  public static Moment settled(Moment moment, int terms) {
    if (moment.phase() != Phase.SUM) {
      return new Moment(moment.cell(), moment.phase(), 1);
    }
    double within = (moment.term(terms) + END_OF_TERM) / terms;
    return new Moment(moment.cell(), Phase.SUM, Math.min(1, within));
  }
}
