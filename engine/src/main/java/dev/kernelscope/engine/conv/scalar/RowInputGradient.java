package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.internal.GradientPlan;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.Arrays;

/**
 * The gradient to the input: each arriving row, times a weight, is added to the row that it read. An item is a plane.
 */
final class RowInputGradient extends GradientPlan {

  private final ConvProblem problem;
  private final Reach[] rows;
  private final Reach[] columns;

  RowInputGradient(ConvProblem problem, int threads, boolean worthWaking) {
    super(threads, worthWaking);
    this.problem = problem;
    this.rows = Reach.of(problem.rows());
    this.columns = Reach.of(problem.columns());
  }

  @Override
  protected int threadFloats() {
    return 0;
  }

  @Override
  protected int items() {
    return problem.input().n() * problem.input().c();
  }

  @Override
  protected void item(int item, float[] weights, int weightsAt, float[] arriving, int arrivingAt, float[] dst,
      int dstAt, float[] workspace, int scratchAt) {
    int channel = item % problem.input().c();
    int plane = problem.input().h() * problem.input().w();
    int area = problem.output().h() * problem.output().w();
    int first = channel / problem.channelsPerGroup() * problem.filtersPerGroup();
    int slice = rows.length * columns.length;
    int to = dstAt + item * plane;
    Arrays.fill(dst, to, to + plane, 0f);
    for (int m = first; m < first + problem.filtersPerGroup(); m++) {
      int from = arrivingAt + item / problem.input().c() * problem.output().imageSize() + m * area;
      int at = weightsAt + (m * problem.channelsPerGroup() + channel % problem.channelsPerGroup()) * slice;
      for (int k = 0; k < slice; k++) {
        spread(weights[at + k], rows[k / columns.length], columns[k % columns.length], arriving, from, dst, to);
      }
    }
  }

  /** Adds all rows of an arriving plane, times a weight, to what they read. */
  private void spread(float weight, Reach down, Reach along, float[] g, int gAt, float[] dst, int dstAt) {
    int from = gAt + down.from() * problem.output().w() + along.from();
    int to = dstAt + down.cell() * problem.input().w() + along.cell();
    int step = problem.spec().strideH() * problem.input().w();
    for (int r = 0; r < down.count(); r++) {
      add(weight, g, from + r * problem.output().w(), dst, to + r * step, problem.spec().strideW(), along.count());
    }
  }

  private static void add(float weight, float[] g, int gAt, float[] dst, int dstAt, int stride, int count) {
    if (stride == 1) {
      for (int c = 0; c < count; c++) {
        dst[dstAt + c] = MultiplyAdd.of(weight, g[gAt + c], dst[dstAt + c]);
      }
    } else {
      for (int c = 0, to = dstAt; c < count; c++, to += stride) {
        dst[to] = MultiplyAdd.of(weight, g[gAt + c], dst[to]);
      }
    }
  }
}
