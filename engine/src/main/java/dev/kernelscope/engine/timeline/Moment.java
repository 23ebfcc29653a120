package dev.kernelscope.engine.timeline;

import java.util.Objects;

/**
 * A point in the film.
 *
 * @param cell which output cell, counted from 0 in the order of the film
 * @param phase what happens
 * @param fraction how much of it has happened, from 0 to 1; 1 during the rest after a phase
 */
public record Moment(int cell, Phase phase, double fraction) {

  /** Checks the ranges. */
  public Moment {
    Objects.requireNonNull(phase, "phase");
    if (cell < 0) {
      throw new IllegalArgumentException("cell " + cell + " is not allowed: it must be 0 or more");
    }
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("fraction " + fraction + " is not allowed: it must be from 0 to 1");
    }
  }

  /**
   * Where the sum of {@code terms} stands in this moment: the index of the term being added, or -1 before the first.
   */
  public int term(int terms) {
    if (phase.compareTo(Phase.SUM) < 0) {
      return -1;
    }
    return phase == Phase.SUM ? Math.min(terms - 1, (int) (fraction * terms)) : terms - 1;
  }
}
