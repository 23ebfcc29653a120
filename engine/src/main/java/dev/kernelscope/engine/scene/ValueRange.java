package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.ScaleKind;

/**
 * Which numbers a colour scale spans: 0 to {@code limit}, or −{@code limit} to {@code limit} where zero is the middle.
 *
 * @param kind which scale
 * @param limit the largest magnitude, above 0
 * @param clipped whether larger values exist, which have the end's colour
 */
public record ValueRange(ScaleKind kind, double limit, boolean clipped) {

  /** Checks the limit. */
  public ValueRange {
    if (!(limit > 0)) {
      throw new IllegalArgumentException("limit " + limit + " is not allowed: it must be above 0");
    }
  }

  /** A range that every value lies in. */
  public ValueRange(ScaleKind kind, double limit) {
    this(kind, limit, false);
  }

  /** Where on the scale a value stands, from 0 to 1. */
  public double position(double value) {
    double t = kind.centred() ? 0.5 + 0.5 * value / limit : value / limit;
    return Double.isNaN(t) ? t : Math.clamp(t, 0, 1);
  }

  /** The smallest number of the scale. */
  public double low() {
    return kind.centred() ? -limit : 0;
  }
}
