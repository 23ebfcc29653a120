package dev.kernelscope.engine.timeline;

import java.util.List;
import java.util.Locale;

/** What happens for one output cell, or in one step of a training, or in a layer of a network, in this order. */
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
  WRITE(0.4, 0),
  /** A training takes the next few pictures. */
  BATCH(0.4, 0),
  /** They run through the network. */
  FORWARD(1.0, 0),
  /** The answers are compared with the labels. */
  LOSS(0.5, 0),
  /** The gradient flows back through the layers. */
  BACKWARD(1.2, 0),
  /** Every weight takes a step against its gradient. */
  UPDATE(0.6, 0),
  /** A layer of a trained network has made its maps, and they can be looked at. */
  LOOK(1.4, 0);

  /** The phases of an output cell. */
  static final List<Phase> OF_CELL = List.of(SLIDE, GATHER, MULTIPLY, SUM, BIAS, WRITE);
  /** The phases of a training's step. */
  static final List<Phase> OF_STEP = List.of(BATCH, FORWARD, LOSS, BACKWARD, UPDATE);
  /** The phases of a trained network's layer. */
  static final List<Phase> OF_LAYER = List.of(FORWARD, LOOK);

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
