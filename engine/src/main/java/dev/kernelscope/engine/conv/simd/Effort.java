package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;

/**
 * A rough estimate of the time that a problem takes on one thread, to decide whether others are worth waking.
 *
 * @param micros microseconds
 */
record Effort(double micros) {

  /** Waking a parked worker costs 20 to 85 µs: a shorter problem is done before help arrives. */
  private static final double WORTH_WAKING = 150;

  /** Gigaflops a lane that a core of some 3 GHz with two multiply-add units reaches in these micro-kernels. */
  private static final double GIGAFLOPS_PER_LANE = 9;

  /** Gigabytes a second that one core moves. */
  private static final double GIGABYTES = 15;

  static Effort of(ConvProblem problem, Machine machine) {
    double arithmetic = problem.operations() / (GIGAFLOPS_PER_LANE * machine.lanes());
    double bytes = Float.BYTES * ((double) problem.input().size() + problem.output().size() + problem.weights().size());
    return new Effort((arithmetic + bytes / GIGABYTES) * 1e-3);
  }

  /** How many threads to use of those allowed. */
  int threads(int most) {
    return micros < WORTH_WAKING ? 1 : most;
  }
}
