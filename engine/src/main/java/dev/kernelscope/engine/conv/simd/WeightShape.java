package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Shape;

/**
 * How the gradient to the weights is cut. Per group it is a product of matrices: a row for each filter, a column for
 * each weight of a filter, and the sums go over all output pixels of all images. A micro-kernel makes a tile of some
 * columns by some vectors of filters, and goes on from its sums visit by visit; a visit is a band of rows of an image,
 * or several small images.
 *
 * @param lanes filters a vector
 * @param vectors vectors of filters of a whole block
 * @param columns weights of a filter
 * @param tile columns of a tile
 * @param depth turns of the micro-kernel's inner loop
 * @param flat whether that is one loop over a whole visit
 * @param rows output rows of a visit
 * @param images images of a visit
 * @param partials into how many parts the batch is divided, each with sums of its own; depends on the problem alone,
 *     because it decides about the order of the additions
 */
record WeightShape(int lanes, int vectors, int columns, int tile, int depth, boolean flat, int rows, int images,
    int partials) {

  /** Vectors of filters of a tile: as the direct method has them. */
  private static final int VECTORS = 2;

  /** Rows shorter than that are no loop of their own. */
  private static final int LONG_ROW = 32;

  private static final int LONGEST_LOOP = 512;

  /** Pixels of a visit of several images, so many that what a tile costs beside its sums does not matter. */
  private static final int ENOUGH_PIXELS = 196;

  /** Pixels of a visit where the sums are so many that they come from far away each time. */
  private static final int MANY_PIXELS = 392;

  /** Floats of sums that the second cache does not hold. */
  private static final int MANY_SUMS = 1 << 20;

  /** Floats of arriving gradient that a block of filters reads in a visit: a part of the second cache. */
  private static final int MOST_ARRIVING = 1 << 15;

  /** Floats of input of a visit, if a row is not more. */
  private static final int MOST_INPUT = 96 << 10;

  /** Parts of the batch are that many, if there are images enough: a fair share for some threads. */
  private static final int PARTS = 8;

  /** Floats of sums of all parts together. */
  private static final int MOST_SUMS = 1 << 20;

  /** The shape for a problem. */
  static WeightShape of(ConvProblem problem, Machine machine) {
    Shape out = problem.output();
    int lanes = machine.lanesFor(problem.filtersPerGroup());
    int vectors = Math.min(VECTORS, (problem.filtersPerGroup() + lanes - 1) / lanes);
    int columns = problem.weights().imageSize();
    int tile = TileShape.of(machine, vectors).pixelsFor(columns);
    long sums = (long) problem.weights().n() * columns;
    int partials = (int) Math.clamp(MOST_SUMS / sums, 1, Math.min(PARTS, out.n()));
    int pixels = out.h() * out.w();
    if (out.w() < LONG_ROW && pixels <= Tile.DEEPEST) {
      int enough = sums > MANY_SUMS ? MANY_PIXELS : ENOUGH_PIXELS;
      int images = Math.clamp(enough / pixels, 1, out.n() / partials);
      return new WeightShape(lanes, vectors, columns, tile, pixels * images, true, out.h(), images, partials);
    }
    int input = problem.channelsPerGroup() * problem.columns().paddedInput() * problem.spec().strideH();
    int rows = Math.clamp(Math.min(MOST_ARRIVING / (lanes * vectors) / out.w(), MOST_INPUT / input), 1, out.h());
    return new WeightShape(lanes, vectors, columns, tile, depth(out.w()), false, rows, 1, partials);
  }

  private static int depth(int width) {
    for (int depth = Math.min(width, LONGEST_LOOP); depth > 1; depth--) {
      if (width % depth == 0) {
        return depth;
      }
    }
    return 1;
  }

  /** Columns with the filling of the last tile. */
  int filledColumns() {
    return tiles() * tile;
  }

  /** Tiles that cover all columns. */
  int tiles() {
    return (columns + tile - 1) / tile;
  }

  /** The filters in blocks. */
  FilterBlocks blocks(ConvProblem problem) {
    return new FilterBlocks(lanes, vectors, problem.filtersPerGroup(), problem.spec().groups());
  }

  /** Floats of all sums of a part; may be more than an array holds. */
  long sums(ConvProblem problem) {
    return (long) Math.ceilDiv(problem.filtersPerGroup(), lanes) * lanes * problem.spec().groups() * filledColumns();
  }
}
