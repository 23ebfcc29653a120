package dev.kernelscope.app.session;

/**
 * How far the scene's sheets are apart, and on their way to be.
 *
 * @param from times the usual distance where they come from
 * @param to times the usual distance where they go
 * @param seconds since they set off
 */
record Spread(double from, double to, double seconds) {

  /** Farthest apart. */
  static final double MOST = 2;
  /** As the scene suggests. */
  static final Spread USUAL = new Spread(1, 1, 0);
  /** As long as the camera takes for a move. */
  private static final double DURATION = 0.45;

  boolean moving() {
    return from != to;
  }

  /** Times the usual distance now: cubic in and out. */
  double now() {
    double t = Math.clamp(seconds / DURATION, 0, 1);
    double eased = t < 0.5 ? 4 * t * t * t : 1 - Math.pow(2 - 2 * t, 3) / 2;
    return from + (to - from) * eased;
  }

  /** On the way to another distance. */
  Spread toward(double other) {
    return new Spread(now(), Math.clamp(other, 0, MOST), 0);
  }

  /** At another distance at once, for what a pointer pulls. */
  static Spread at(double distance) {
    double there = Math.clamp(distance, 0, MOST);
    return new Spread(there, there, 0);
  }

  /** Some time later. */
  Spread after(double passed) {
    return seconds + passed >= DURATION ? at(to) : new Spread(from, to, seconds + passed);
  }
}
