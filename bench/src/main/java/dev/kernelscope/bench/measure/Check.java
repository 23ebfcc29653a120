package dev.kernelscope.bench.measure;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Holds an engine's output to the definition. The bound scales with Σ|x·w| of the cell, because rounding does; a
 * hundredth of the largest such sum is added, because a transform (Winograd, Fourier) spreads the rounding of a tile
 * over all of its cells.
 *
 * <p>Where the whole output would take too long, a fixed sample is checked: the corners, then cells of which every
 * other one lies on the border, where engines go wrong. That no cell was left out is seen for the whole output: it
 * held NaN before.
 */
final class Check {

  /** Most that the error may be, over the scale of the cell: 84 units in the last place of a float. */
  static final double TOLERANCE = 1e-5;

  private static final long MOST_PRODUCTS = 24_000_000;
  private static final int FEWEST_CELLS = 256;
  private static final double SPREAD = 0.01;
  private static final long SEED = 7;

  private final ConvProblem problem;
  private final int[] indices;
  private final CellOracle.Cell[] expected;
  private final double spread;

  /** Computes what is expected. */
  Check(LayerData data) {
    problem = data.problem();
    indices = sample(problem);
    CellOracle oracle = new CellOracle(problem, data.src(), data.parameters());
    expected = new CellOracle.Cell[indices.length];
    double largest = 0;
    for (int i = 0; i < indices.length; i++) {
      int[] at = position(indices[i]);
      expected[i] = oracle.cell(at[0], at[1], at[2], at[3]);
      largest = Math.max(largest, expected[i].magnitude());
    }
    spread = SPREAD * largest;
  }

  /**
   * What was found.
   *
   * @param maxError largest error over the scale of its cell; infinite where a cell is not a number
   * @param failure what is wrong, or null
   */
  record Result(double maxError, String failure) {}

  /** Number of cells that are compared. */
  int cells() {
    return indices.length;
  }

  /** Judges an output in NCHW that was filled with NaN before it was computed. */
  Result judge(float[] output) {
    for (int i = 0; i < output.length; i++) {
      if (!Float.isFinite(output[i])) {
        return new Result(Double.POSITIVE_INFINITY, "cell " + name(i) + " is " + output[i] + " or was never written");
      }
    }
    double worst = 0;
    int at = 0;
    for (int i = 0; i < indices.length; i++) {
      double error = Math.abs(output[indices[i]] - expected[i].value());
      double relative = error == 0 ? 0 : error / (expected[i].magnitude() + spread);
      if (relative > worst) {
        worst = relative;
        at = i;
      }
    }
    return new Result(worst, worst <= TOLERANCE ? null : failure(output, at));
  }

  private String failure(float[] output, int i) {
    return String.format(Locale.ROOT, "cell %s is %s, the reference says %s, allowed is a difference of %.2g",
        name(indices[i]), output[indices[i]], (float) expected[i].value(),
        TOLERANCE * (expected[i].magnitude() + spread));
  }

  private static int[] sample(ConvProblem problem) {
    Shape out = problem.output();
    long taps = (long) problem.weights().c() * problem.weights().h() * problem.weights().w();
    long cells = Math.max(FEWEST_CELLS, MOST_PRODUCTS / taps);
    if (out.size() <= cells) {
      return java.util.stream.IntStream.range(0, out.size()).toArray();
    }
    SplittableRandom random = new SplittableRandom(SEED);
    int[] chosen = new int[(int) cells];
    for (int i = 0; i < cells; i++) {
      int n = random.nextInt(out.n());
      int m = random.nextInt(out.c());
      int r = random.nextInt(out.h());
      int c = random.nextInt(out.w());
      if (i < 4) {
        r = i / 2 * (out.h() - 1);
        c = i % 2 * (out.w() - 1);
      } else if (i % 4 == 0) {
        r = i / 4 % 2 * (out.h() - 1);
      } else if (i % 4 == 1) {
        c = i / 4 % 2 * (out.w() - 1);
      }
      chosen[i] = out.index(Layout.NCHW, n, m, r, c);
    }
    return chosen;
  }

  private int[] position(int index) {
    Shape out = problem.output();
    int column = index % out.w();
    int row = index / out.w() % out.h();
    int filter = index / (out.w() * out.h()) % out.c();
    return new int[] {index / out.imageSize(), filter, row, column};
  }

  private String name(int index) {
    int[] at = position(index);
    return "(" + at[0] + ", " + at[1] + ", " + at[2] + ", " + at[3] + ")";
  }
}
