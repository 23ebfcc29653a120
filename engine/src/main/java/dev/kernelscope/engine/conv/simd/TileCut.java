package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.simd.Tile.Steps;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;

/**
 * How the pixels of a band are cut. A strip is so short that its input and output stay in the cache while the blocks of
 * filters pass; a stretch of it is covered with tiles.
 *
 * @param pixels pixels of a tile
 * @param steps distances of a tile's pixels, where they are constants
 * @param stretch pixels after which tiles begin anew
 * @param strip pixels of a strip, whole stretches
 */
record TileCut(int pixels, Steps steps, int stretch, int strip) {

  /** Floats of input and output that a strip steps over: half of them fill a quarter of the second cache. */
  private static final int STRIP_FLOATS = 1 << 16;

  /** Shorter strips ask for the weights too often. */
  private static final int SHORTEST_STRIP = 48;

  /** A filter of more products is at work so long that what a tile costs before and after does not matter. */
  private static final int FEW_PRODUCTS = 160;

  /** The same for tiles of three vectors, which have registers left. */
  private static final int MANY_PRODUCTS = 192;

  /** Products up to which the loop over them is unrolled wholly. */
  private static final int ONE_TURN = 32;

  /** Products that make turns without a rest. */
  private static final int EVEN_TURNS = 64;

  /** Rows are worth constant steps if tiles that begin anew with each of them compute at most a 50th twice. */
  private static final int WASTE = 50;

  /** The cut of bands of that many pixels. */
  static TileCut of(ConvProblem problem, Scheme scheme, int count) {
    int width = problem.output().w();
    int step = problem.input().c() * problem.spec().strideW();
    int strip = Math.max(SHORTEST_STRIP, (int) (STRIP_FLOATS / (step + scheme.step())));
    Steps steps = new Steps(step, (int) scheme.step());
    TileShape shape = scheme.shape();
    int inRow = shape.pixelsFor(width);
    if (!shape.isWide() || !hasSteps(shape, scheme.walk().products(), problem.spec().activation())) {
      return whole(shape.pixelsFor(count), Steps.LISTED, strip);
    }
    if (isEven(problem)) {
      return whole(shape.pixelsFor(count), steps, strip);
    }
    if ((TileShape.covered(inRow, width) - width) * WASTE > width) {
      return whole(shape.pixelsFor(count), Steps.LISTED, strip);
    }
    return new TileCut(inRow, steps, width, Math.max(1, strip / width) * width);
  }

  /**
   * Four vectors leave no register free: with constant steps and a limit of the sums C2 spills, and takes a third more
   * time; without a limit it does where the loop over 48 or 96 products is unrolled.
   */
  private static boolean hasSteps(TileShape shape, int products, Activation activation) {
    if (shape.hasThreeVectors()) {
      return products <= MANY_PRODUCTS;
    }
    return activation == Activation.NONE && isShort(products);
  }

  private static boolean isShort(int products) {
    return products <= ONE_TURN || products <= FEW_PRODUCTS && products % EVEN_TURNS == 0;
  }

  private static TileCut whole(int pixels, Steps steps, int strip) {
    int whole = Math.max(1, strip / pixels) * pixels;
    return new TileCut(pixels, steps, whole, whole);
  }

  /** Whether all pixels of a band are equally far from their neighbours. */
  static boolean isEven(ConvProblem problem) {
    return problem.weights().h() * problem.weights().w() == 1 && problem.padding().isNone()
        && problem.spec().strideH() == 1 && problem.spec().strideW() == 1;
  }
}
