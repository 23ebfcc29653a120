package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Layout;

/**
 * How a method on pixels divides a problem: dense, where every value meets all filters of its group, or depthwise,
 * where channel {@code c} meets filter {@code c} alone and a vector holds neighbouring channels.
 *
 * @param depthwise which
 * @param lanes filters a vector
 * @param shape the largest tile of the dense kind
 * @param walk the order of the products
 * @param overlaps whether a last vector that the filters do not fill is moved back to end with them, and computes some
 *     of them again, to the same bits; otherwise it is filled up with zeros
 * @param step floats from one output pixel to the next as the micro-kernel writes them: all filters, and what fills
 *     the last vector
 */
record Scheme(boolean depthwise, int lanes, TileShape shape, Walk walk, boolean overlaps, long step) {

  /** Pixels of a tile of two vectors that leaves hardly a register free. */
  private static final int FULL = 14;

  /** The same under a limit of the sums. */
  private static final int LIMITED = 12;

  /** The same for a flat tile. */
  private static final int FLAT_LIMITED = 13;

  /** The direct method for any convolution. */
  static Scheme direct(ConvProblem problem, Machine machine) {
    Walk walk = Walk.of(problem);
    Scheme scheme = dense(problem, machine, limited(TileShape.of(machine, problem, walk), problem, walk));
    int filters = problem.filtersPerGroup();
    boolean overlaps = problem.layout() == Layout.NHWC && walk.rest() == 0 && filters > scheme.lanes
        && filters % scheme.lanes != 0;
    return !overlaps ? scheme
        : new Scheme(false, scheme.lanes, scheme.shape, walk, true, problem.weights().n());
  }

  /**
   * Sums with limits need more of both compilers. With fourteen pixels C2 spills at the end of flat tiles, and of
   * others C1 gives up for the number of their calls, which may keep them from C2 for good.
   */
  private static TileShape limited(TileShape shape, ConvProblem problem, Walk walk) {
    if (shape.pixels() != FULL || problem.spec().activation() == Activation.NONE) {
      return shape;
    }
    return walk.flat() ? new TileShape(FLAT_LIMITED, FLAT_LIMITED, shape.vectors())
        : new TileShape(LIMITED, shape.fewest(), shape.vectors());
  }

  /** Products over few pixels, which fill a high tile. */
  static Scheme dense(ConvProblem problem, Machine machine) {
    return dense(problem, machine, TileShape.of(machine));
  }

  private static Scheme dense(ConvProblem problem, Machine machine, TileShape shape) {
    int filters = problem.filtersPerGroup();
    int lanes = machine.lanesFor(filters);
    long step = (long) problem.weights().n() - filters + (filters + lanes - 1L) / lanes * lanes;
    return new Scheme(false, lanes, shape, Walk.of(problem), false, step);
  }

  /** A depthwise layer of at least {@code lanes} channels; the last vector is moved back to end with them. */
  static Scheme depthwise(ConvProblem problem, Machine machine) {
    int channels = problem.input().c();
    int lanes = machine.lanes();
    while (lanes > channels) {
      lanes /= 2;
    }
    return new Scheme(true, lanes, TileShape.of(machine), Walk.rows(problem), true, channels);
  }

  /**
   * Whether the vectors of a pixel end with its filters, so that they can be written straight into an output of pixels.
   */
  boolean fits(ConvProblem problem) {
    return overlaps || problem.filtersPerGroup() % lanes == 0;
  }
}
