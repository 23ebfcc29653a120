package dev.kernelscope.render.opengl.window;

import java.util.Objects;

/** How long the pointer has been over the same thing: a tooltip waits until it rests. Times are seconds. */
final class Resting {

  private static final double SECONDS = 0.08;

  private Object over;
  private double since;
  private boolean told;

  /** Something lies under the pointer now; null for nothing. */
  void over(Object thing, double now) {
    if (!Objects.equals(thing, over)) {
      over = thing;
      since = now;
      told = false;
    }
  }

  /** Whether a tooltip is due. */
  boolean due(double now) {
    return over != null && now - since >= SECONDS;
  }

  /** A picture shows what is due. */
  void shown(double now) {
    told = due(now);
  }

  /** Whether a tooltip is due that no picture shows. */
  boolean stale(double now) {
    return due(now) && !told;
  }

  /** Seconds until that is so; infinite if it will not be. */
  double remaining(double now) {
    return over == null || told ? Double.POSITIVE_INFINITY : Math.max(0, since + SECONDS - now);
  }
}
