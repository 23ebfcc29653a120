package dev.kernelscope.engine.scene;

/** How movements begin and end. Each takes and gives a share from 0 to 1; {@link #backOut} overshoots on its way. */
final class Easing {

  private static final double OVERSHOOT = 1.2;

  private Easing() {}

  static double cubicInOut(double t) {
    return t < 0.5 ? 4 * t * t * t : 1 - Math.pow(2 - 2 * t, 3) / 2;
  }

  static double cubicOut(double t) {
    return 1 - Math.pow(1 - t, 3);
  }

  static double quartOut(double t) {
    return 1 - Math.pow(1 - t, 4);
  }

  static double quintOut(double t) {
    return 1 - Math.pow(1 - t, 5);
  }

  static double backOut(double t) {
    return 1 + (OVERSHOOT + 1) * Math.pow(t - 1, 3) + OVERSHOOT * Math.pow(t - 1, 2);
  }

  /**
   * The share of item {@code index} when {@code count} items begin one after the other.
   *
   * @param t share of the whole movement
   * @param delay what part of the whole lies between two starts, made smaller where all items would not fit
   */
  static double stagger(double t, int index, int count, double delay) {
    double step = count < 2 ? 0 : Math.min(delay, 0.6 / (count - 1));
    double own = 1 - step * (count - 1);
    return Math.clamp((t - index * step) / own, 0, 1);
  }
}
