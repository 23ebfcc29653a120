package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;

/**
 * A rough estimate of the time that a problem takes on one thread, to decide whether others are worth waking, or worth
 * sharing with if they are awake.
 *
 * @param micros microseconds
 */
record Effort(double micros) {

  /** Waking a parked worker costs 20 to 85 µs: a shorter problem is done before help arrives. */
  private static final double WORTH_WAKING = 150;

  /** In a region others are there within a microsecond; what they share goes from one core's cache to the other's. */
  private static final double WORTH_SHARING = 10;

  /** Gigaflops a lane that a core of some 3 GHz with two multiply-add units reaches in these micro-kernels. */
  private static final double GIGAFLOPS_PER_LANE = 9;

  /** Gigabytes a second that one core moves. */
  private static final double GIGABYTES = 15;

  static Effort of(ConvProblem problem, Machine machine) {
    return of(problem, machine.lanes());
  }

  static Effort of(ConvProblem problem, int lanes) {
    double arithmetic = problem.operations() / (GIGAFLOPS_PER_LANE * lanes);
    double bytes = Float.BYTES * ((double) problem.input().size() + problem.output().size() + problem.weights().size());
    return new Effort((arithmetic + bytes / GIGABYTES) * 1e-3);
  }

  /** How many threads to prepare for, of those allowed. */
  int threads(int most) {
    return micros < WORTH_SHARING ? 1 : most;
  }

  /** Whether it is worth waking other threads for this problem alone. */
  boolean isWorthWaking() {
    return micros >= WORTH_WAKING;
  }
}
