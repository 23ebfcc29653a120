package dev.kernelscope.bench.suite;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import java.util.Objects;

/**
 * A distinct layer of a suite.
 *
 * @param problem what it computes, one image in NCHW
 * @param count how often the network has it, at least 1
 */
public record Layer(ConvProblem problem, int count) {

  /** Checks the count. */
  public Layer {
    Objects.requireNonNull(problem, "problem");
    if (count < 1) {
      throw new IllegalArgumentException("a layer that occurs " + count + " times");
    }
  }

  /** The layer of that problem string. */
  static Layer of(int count, String problem) {
    return new Layer(ProblemString.parse(problem), count);
  }

  /** Its name in tables and files: the problem string. */
  public String name() {
    return problem.toString();
  }
}
