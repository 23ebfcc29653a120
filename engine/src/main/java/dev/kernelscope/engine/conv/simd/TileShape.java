package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;

/**
 * Tiles of sums that stay in registers, beside the weights and one broadcast input value. Measured, not derived: C2
 * needs more room than the arithmetic says. ADR 0002 has the figures.
 *
 * @param pixels output pixels of the largest tile
 * @param fewest output pixels of the smallest that is still fast
 * @param vectors vectors of filters a pixel
 */
record TileShape(int pixels, int fewest, int vectors) {

  /** Vectors of a wide tile. */
  private static final int WIDE = 4;

  /** Vectors of a wide tile for filters that do not fill four, or fill three as well. */
  private static final int THREE = 3;

  /** Products up to which a flat tile spends more time around its loop than a wide one wastes at the end of rows. */
  private static final int FEW_PRODUCTS = 64;

  /** Floats between two cache lines that fall into the same set of the first cache. */
  private static final int SAME_SET = 1024;

  /** The tile for a machine, whatever the filters. */
  static TileShape of(Machine machine) {
    return machine.registers() == 32 ? new TileShape(14, 10, 2) : new TileShape(6, 5, 2);
  }

  /**
   * The tile for so many vectors of filters. One vector leaves room for high tiles; heights between 10 and 24 are
   * slower than both.
   */
  static TileShape of(Machine machine, int vectors) {
    if (vectors > 1) {
      return of(machine);
    }
    return machine.registers() == 32 ? new TileShape(28, 24, 1) : new TileShape(12, 10, 1);
  }

  /**
   * The tile of the direct method. A wide one, where filters fill it, has few pixels, whose offsets all stay in general
   * registers, but reads the weights twice as often: it is for 1×1 kernels, for few products, and for pixels whose
   * values would drive each other out of the first cache.
   */
  static TileShape of(Machine machine, ConvProblem problem, Walk walk) {
    boolean filled = machine.registers() == 32 && problem.filtersPerGroup() % (WIDE * machine.lanes()) == 0;
    boolean three = machine.registers() == 32 && problem.filtersPerGroup() % (THREE * machine.lanes()) == 0;
    boolean pointwise = problem.weights().h() * problem.weights().w() == 1;
    int step = problem.input().c() * problem.spec().strideW();
    boolean wide = filled && (pointwise || walk.flat() && walk.products() <= FEW_PRODUCTS || step % SAME_SET == 0);
    if (three && pointwise) {
      return new TileShape(6, 5, THREE);
    }
    return wide ? new TileShape(6, 5, WIDE) : of(machine);
  }

  /** Whether it is a wide tile. */
  boolean isWide() {
    return vectors >= THREE;
  }

  /** Whether it is a wide tile with room for more than its sums. */
  boolean hasThreeVectors() {
    return vectors == THREE;
  }

  /** Pixels of the tiles that cover so many in the least time; what a tile costs beside its sums is like one pixel. */
  int pixelsFor(int count) {
    int best = Math.min(pixels, count);
    for (int p = best - 1; p >= fewest; p--) {
      if (cost(p, count) < cost(best, count)) {
        best = p;
      }
    }
    return best;
  }

  private static int cost(int tile, int count) {
    return (count + tile - 1) / tile * (tile + 1);
  }

  /** Pixels that tiles of a size compute to cover a number of them. */
  static int covered(int tile, int count) {
    return (count + tile - 1) / tile * tile;
  }
}
