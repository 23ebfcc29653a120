package dev.kernelscope.engine.timeline;

import java.util.Objects;

/**
 * Two moments laid over each other: what is shown while one settled picture gives way to the next.
 *
 * @param from what goes
 * @param to what comes
 * @param share how much of {@code to} is there, from 0 to 1
 */
public record CrossFade(Moment from, Moment to, double share) {

  /** Checks the range. */
  public CrossFade {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share " + share + " is not allowed: it must be from 0 to 1");
    }
  }

  /** One moment, and nothing that goes. */
  public static CrossFade whole(Moment moment) {
    return new CrossFade(moment, moment, 1);
  }

  /** Whether only {@link #nearest} is to be seen. */
  public boolean isWhole() {
    return share == 0 || share == 1 || from.equals(to);
  }

  /** The moment of which more is to be seen: what a picture shows that cannot be mixed. */
  public Moment nearest() {
    return share < 0.5 ? from : to;
  }
}
