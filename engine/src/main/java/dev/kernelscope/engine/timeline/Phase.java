package dev.kernelscope.engine.timeline;

import java.util.Locale;

/** What happens for one output cell, in this order. */
public enum Phase {
  /** The kernel moves to its patch. */
  SLIDE(0.3, 0),
  /** The patch's values are collected. */
  GATHER(0.8, 0.3),
  /** Each value meets its weight. */
  MULTIPLY(0.9, 0.3),
  /** The products are added one after the other. */
  SUM(0.9, 0),
  /** The filter's constant is added; only where there is one. */
  BIAS(0.4, 0),
  /** The total becomes an output cell. */
  WRITE(0.4, 0);

  private final double seconds;
  private final double hold;

  Phase(double seconds, double hold) {
    this.seconds = seconds;
    this.hold = hold;
  }

  /** Seconds of movement at speed 1. */
  public double seconds() {
    return seconds;
  }

  /** Seconds of rest after it, in which the eye reads, at speed 1. */
  public double hold() {
    return hold;
  }

  /** Lower-case name as the command line spells it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
