package dev.kernelscope.engine.conv;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Support;
import java.util.List;

/**
 * Why a plan computes the way it does: every candidate in the order in which it was asked, up to the chosen one.
 *
 * @param problem what is to be computed
 * @param candidates all that were asked; the last one was chosen, the others refused
 */
public record SelectionReport(ConvProblem problem, List<Candidate> candidates) {

  /** Copies the list. */
  public SelectionReport {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a selection needs a candidate");
    }
  }

  /**
   * One implementation that was asked.
   *
   * @param engine the provider's name
   * @param implementation its name within the provider; {@code *} where the whole provider refused
   * @param support its answer
   */
  public record Candidate(String engine, String implementation, Support support) {

    /** {@code simd:direct-nhwc}. */
    public String fullName() {
      return engine + ":" + implementation;
    }
  }

  /** The implementation that the plan uses. */
  public Candidate chosen() {
    return candidates.getLast();
  }

  /** One line a candidate, the refusals with their reasons. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(problem.toString());
    for (Candidate c : candidates) {
      text.append("\n  ").append(c.fullName()).append(": ");
      text.append(c.support().isSupported() ? "chosen" : "no, " + c.support().reason());
    }
    return text.toString();
  }
}
