package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.internal.LoopPlan;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Layout;
import java.util.Arrays;

/**
 * Strip by strip, filter by filter, row by row. A row of an NCHW output is summed up in its place, one of NHWC in
 * scratch memory.
 */
final class RowPlan extends LoopPlan {

  private final ConvProblem problem;
  private final Strips strips;
  private final RowPass[] passes;
  private final int[] taps;
  private final float[] weights;
  private final float[] bias;
  private final boolean planes;
  private final int items;
  private final int floatsPerThread;

  RowPlan(ConvProblem problem, Strips strips, Parameters parameters, int threads) {
    super(Limits.threads(threads, problem, floats(problem, strips)), true);
    this.problem = problem;
    this.strips = strips;
    RowPasses division = RowPasses.of(problem);
    this.passes = division.passes();
    int[] unordered = strips.taps();
    this.taps = Arrays.stream(division.order()).map(k -> unordered[k]).toArray();
    this.weights = reorder(parameters.weights(), division.order());
    this.bias = parameters.bias() == null ? new float[problem.weights().n()] : parameters.bias().clone();
    this.planes = problem.layout() == Layout.NCHW;
    this.items = problem.input().n() * problem.spec().groups() * strips.count();
    this.floatsPerThread = floats(problem, strips);
  }

  private static int floats(ConvProblem problem, Strips strips) {
    return strips.floats() + (problem.layout() == Layout.NCHW ? 0 : problem.output().w());
  }

  private static float[] reorder(float[] weights, int[] order) {
    float[] result = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      int k = i % order.length;
      result[i] = weights[i - k + order[k]];
    }
    return result;
  }

  @Override
  protected int scratchFloats() {
    return floatsPerThread;
  }

  @Override
  public int items() {
    return items;
  }

  @Override
  public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    strip(item, src, srcOffset, dst, dstOffset, workspace, thread * floatsPerThread);
  }

  private void strip(int item, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace, int scratch) {
    int firstRow = item % strips.count() * strips.outputRows();
    int group = item / strips.count() % problem.spec().groups();
    int image = item / strips.count() / problem.spec().groups();
    int base = strips.load(src, srcOffset, image, group, firstRow, workspace, scratch);
    float[] x = strips.array(src, workspace);
    int rows = Math.min(strips.outputRows(), problem.output().h() - firstRow);
    for (int f = 0; f < problem.filtersPerGroup(); f++) {
      int filter = group * problem.filtersPerGroup() + f;
      for (int row = 0; row < rows; row++) {
        int at = base + row * strips.outputRowStep();
        int to = dstOffset + problem.output().index(problem.layout(), image, filter, firstRow + row, 0);
        if (planes) {
          row(x, at, filter, dst, to);
        } else {
          int sums = scratch + strips.floats();
          row(x, at, filter, workspace, sums);
          scatter(workspace, sums, dst, to);
        }
      }
    }
  }

  private void row(float[] x, int at, int filter, float[] sums, int to) {
    int columns = problem.output().w();
    Arrays.fill(sums, to, to + columns, bias[filter]);
    int tap = 0;
    for (RowPass pass : passes) {
      pass.run(x, at, taps, tap, weights, filter * taps.length + tap, sums, to, columns);
      tap += pass.taps();
    }
    Activation activation = problem.spec().activation();
    if (activation != Activation.NONE) {
      for (int c = to; c < to + columns; c++) {
        sums[c] = activation.apply(sums[c]);
      }
    }
  }

  private void scatter(float[] sums, int from, float[] dst, int to) {
    int step = problem.output().c();
    for (int c = 0; c < problem.output().w(); c++) {
      dst[to + c * step] = sums[from + c];
    }
  }
}
