package dev.kernelscope.bench.suite;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ProblemString;
import java.util.Objects;

/**
 * A distinct layer of a suite.
 *
 * @param problem what it computes, one image in NCHW
 * @param count how often the network has it, at least 1
 * @param gaussian whether its weights are a {@link Gaussian} and not random: some engines tell them apart
 */
public record Layer(ConvProblem problem, int count, boolean gaussian) {

  private static final String GAUSSIAN = "_gaussian";

  /** Checks the count and the shape of the weights. */
  public Layer {
    Objects.requireNonNull(problem, "problem");
    if (count < 1) {
      throw new IllegalArgumentException("a layer that occurs " + count + " times");
    }
    if (gaussian && problem.weights().n() * problem.weights().c() > 1) {
      throw new IllegalArgumentException("a Gaussian is one filter of one channel; here are "
          + problem.weights().n() + " of " + problem.weights().c());
    }
  }

  /** A layer with random weights. */
  public Layer(ConvProblem problem, int count) {
    this(problem, count, false);
  }

  /** The layer of that name, as often as said. */
  static Layer of(int count, String name) {
    Layer once = parse(name);
    return new Layer(once.problem, count, once.gaussian);
  }

  /**
   * The layer of that name, once.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Layer parse(String name) {
    boolean gaussian = name.endsWith(GAUSSIAN);
    String problem = gaussian ? name.substring(0, name.length() - GAUSSIAN.length()) : name;
    return new Layer(ProblemString.parse(problem), 1, gaussian);
  }

  /** Its name in tables and files: the problem string; {@code _gaussian} follows where the weights are one. */
  public String name() {
    return gaussian ? problem + GAUSSIAN : problem.toString();
  }
}
