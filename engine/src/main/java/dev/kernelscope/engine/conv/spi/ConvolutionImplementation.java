package dev.kernelscope.engine.conv.spi;

import dev.kernelscope.engine.conv.spec.ConvProblem;

/** One algorithm. Stateless and thread-safe. */
public interface ConvolutionImplementation {

  /** Name within its provider, lower case, e.g. {@code direct-nhwc}. */
  String name();

  /**
   * Whether every output cell is the sum of its own products, rounded once a term: no other input value can touch it,
   * and whole numbers come out exactly as long as they fit a float. Fast algorithms that transform tiles are not.
   */
  default boolean isExact() {
    return true;
  }

  /** Whether it can compute that problem. Cheap, depends on nothing but the problem and the machine. */
  Support supports(ConvProblem problem);

  /**
   * Whether it can compute that problem with those numbers; asked after {@link #supports(ConvProblem)} has agreed. Only
   * an implementation that depends on the weights says more here.
   */
  default Support supports(ConvProblem problem, Parameters parameters) {
    return Support.SUPPORTED;
  }

  /**
   * Makes everything that does not depend on the input: packs weights, chooses tiles.
   *
   * @param problem one that {@link #supports} accepted
   * @param parameters weights and bias; not kept, they may change afterwards
   * @param threads the most threads that one execution may use, at least 1
   */
  PreparedConvolution prepare(ConvProblem problem, Parameters parameters, int threads);
}
