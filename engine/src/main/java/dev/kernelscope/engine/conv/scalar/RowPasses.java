package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides the taps of a filter into passes over a row.
 *
 * @param passes what is done to each row of sums, in this order
 * @param order for each tap in the order of the passes its index in the order of the weights
 */
record RowPasses(RowPass[] passes, int[] order) {

  private static final RowPass THREE_BY_THREE = new ThreeByThreePass();
  private static final RowPass NINE_STRIDE_2 = new NineStride2Pass();
  private static final RowPass SEVEN = new SevenPass();
  private static final RowPass FIVE = new FivePass();
  private static final RowPass THREE = new ThreePass();

  static RowPasses of(ConvProblem problem) {
    int width = problem.weights().w();
    int count = problem.weights().imageSize();
    List<RowPass> passes = new ArrayList<>();
    if (problem.spec().strideW() == 1 && (problem.spec().dilationW() == 1 || width == 1)) {
      return dense(count / width, width);
    }
    if (problem.spec().strideW() == 2) {
      repeat(passes, NINE_STRIDE_2, count / NINE_STRIDE_2.taps());
    }
    RowPass one = new OnePass(problem.spec().strideW());
    repeat(passes, one, count - passes.size() * NINE_STRIDE_2.taps());
    int[] order = new int[count];
    for (int k = 0; k < count; k++) {
      order[k] = k;
    }
    return new RowPasses(passes.toArray(RowPass[]::new), order);
  }

  /** Rows of the kernel (of all its channels) cut into runs of neighbours; three runs of three make one pass. */
  private static RowPasses dense(int rows, int width) {
    List<RowPass> passes = new ArrayList<>();
    int[] order = new int[rows * width];
    int at = 0;
    int from = 0;
    for (RowPass run : runs(width)) {
      int length = run.taps();
      for (int row = 0; row < rows; row++) {
        for (int j = 0; j < length; j++) {
          order[at++] = row * width + from + j;
        }
      }
      int inThrees = run == THREE ? rows / 3 : 0;
      repeat(passes, THREE_BY_THREE, inThrees);
      repeat(passes, run, rows - 3 * inThrees);
      from += length;
    }
    return new RowPasses(passes.toArray(RowPass[]::new), order);
  }

  /** A width as a sum of 3, 5, 7 and, where there is no other way, 1. */
  private static List<RowPass> runs(int width) {
    List<RowPass> runs = new ArrayList<>();
    int left = width;
    while (left > 0) {
      RowPass run = switch (left) {
        case 1, 2 -> new OnePass(1);
        case 3, 4, 6 -> THREE;
        case 5, 8 -> FIVE;
        default -> left == 9 ? THREE : left == 11 ? FIVE : SEVEN;
      };
      runs.add(run);
      left -= run.taps();
    }
    return runs;
  }

  private static void repeat(List<RowPass> passes, RowPass pass, int times) {
    for (int i = 0; i < times; i++) {
      passes.add(pass);
    }
  }
}
