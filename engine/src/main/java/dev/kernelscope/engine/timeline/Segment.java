package dev.kernelscope.engine.timeline;

/**
 * A piece of one cell's time, as a share of the whole.
 *
 * @param phase what happens, or what happened before a rest
 * @param hold whether this is the rest after the phase
 * @param start where it begins, from 0 to 1
 * @param length how long it is, from 0 to 1
 */
public record Segment(Phase phase, boolean hold, double start, double length) {

  /** Where it ends, from 0 to 1. */
  public double end() {
    return start + length;
  }
}
