package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.internal.GradientPlan;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.Arrays;

/**
 * The gradient to the weights: for each weight a row of sums, one a column, to which every row of the arriving plane
 * adds its products with what it read; at the end the row is summed up. An item is a filter.
 */
final class RowWeightGradient extends GradientPlan {

  private final ConvProblem problem;
  private final Reach[] rows;
  private final Reach[] columns;

  RowWeightGradient(ConvProblem problem, int threads, boolean worthWaking) {
    super(threads, worthWaking);
    this.problem = problem;
    this.rows = Reach.of(problem.rows());
    this.columns = Reach.of(problem.columns());
  }

  @Override
  protected int threadFloats() {
    return problem.output().w();
  }

  @Override
  protected int items() {
    return problem.output().c();
  }

  @Override
  protected void item(int filter, float[] src, int srcAt, float[] arriving, int arrivingAt, float[] dst, int dstAt,
      float[] workspace, int sums) {
    int slice = rows.length * columns.length;
    int plane = problem.input().h() * problem.input().w();
    int area = problem.output().h() * problem.output().w();
    int first = filter / problem.filtersPerGroup() * problem.channelsPerGroup();
    for (int k = 0; k < problem.weights().imageSize(); k++) {
      Reach down = rows[k % slice / columns.length];
      Reach along = columns[k % columns.length];
      Arrays.fill(workspace, sums, sums + problem.output().w(), 0f);
      for (int n = 0; n < problem.input().n(); n++) {
        int from = srcAt + n * problem.input().imageSize() + (first + k / slice) * plane;
        int arrives = arrivingAt + n * problem.output().imageSize() + filter * area;
        gather(down, along, arriving, arrives, src, from, workspace, sums);
      }
      dst[dstAt + filter * problem.weights().imageSize() + k] = sum(workspace, sums, along.count());
    }
  }

  /** Adds the products of all rows of an arriving plane with what they read by one tap. */
  private void gather(Reach down, Reach along, float[] g, int gAt, float[] x, int xAt, float[] sums, int sumsAt) {
    int from = gAt + down.from() * problem.output().w() + along.from();
    int read = xAt + down.cell() * problem.input().w() + along.cell();
    int step = problem.spec().strideH() * problem.input().w();
    for (int r = 0; r < down.count(); r++) {
      add(g, from + r * problem.output().w(), x, read + r * step, problem.spec().strideW(), sums, sumsAt,
          along.count());
    }
  }

  private static void add(float[] g, int gAt, float[] x, int xAt, int stride, float[] sums, int sumsAt, int count) {
    if (stride == 1) {
      for (int c = 0; c < count; c++) {
        sums[sumsAt + c] = MultiplyAdd.of(g[gAt + c], x[xAt + c], sums[sumsAt + c]);
      }
    } else {
      for (int c = 0, at = xAt; c < count; c++, at += stride) {
        sums[sumsAt + c] = MultiplyAdd.of(g[gAt + c], x[at], sums[sumsAt + c]);
      }
    }
  }

  private static float sum(float[] values, int from, int count) {
    float sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += values[i];
    }
    return sum;
  }
}
