package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.Parallel;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;

/**
 * A prepared image filter. An item of work is a band of a few rows of one output plane. Away from the border the micro-kernel reads the
 * input where it lies; columns near the border, bands at the top and the bottom, narrow planes and strided ones are computed from a
 * small padded copy.
 */
final class FilterPlan implements PreparedConvolution {

  /** Scratch is cut at cache lines. */
  private static final int LINE = 16;

  private final ConvProblem problem;
  private final FilterShape shape;
  private final float[] weights;
  private final float[] bias;
  private final FilterKernel inside;
  private final FilterKernel copied;
  private final FilterBorder border;
  private final int inputRows;
  private final int copiedPlane;
  private final int threads;
  private final int bands;

  FilterPlan(ConvProblem problem, Parameters parameters, FilterShape shape, Kernels kernels, int threads) {
    this.problem = problem;
    this.shape = shape;
    this.weights = parameters.weights().clone();
    this.bias = parameters.bias() == null ? new float[problem.weights().n()] : parameters.bias().clone();
    FilterTile tile = tile(problem, shape, shape.pitch(problem));
    this.copied = kernels.filter(tile);
    this.inside = shape.insideEnd() > shape.insideFrom() ? kernels.filter(tile(problem, shape, problem.input().w())) : null;
    this.border = new FilterBorder(problem, shape.phasePitch());
    this.inputRows = tile.inputRows();
    this.copiedPlane = inputRows * shape.pitch(problem);
    this.threads = threads;
    this.bands = (problem.output().h() + shape.rows() - 1) / shape.rows();
  }

  private static FilterTile tile(ConvProblem problem, FilterShape shape, int inputPitch) {
    var kernel = new FilterTile.Kernel(problem.weights().h(), problem.weights().w(), problem.spec().strideH(),
        problem.spec().strideW(), problem.spec().dilationH(), problem.spec().dilationW());
    int outputPitch = shape.isNarrow(problem) ? shape.lanes() : problem.output().w();
    return new FilterTile(shape.rows(), shape.lanes(), kernel, inputPitch, shape.phasePitch(), outputPitch, shape.group(),
        problem.spec().activation());
  }

  private int items() {
    return Math.multiplyExact(problem.input().n() * problem.output().c(), bands);
  }

  private int scratchFloats() {
    return (problem.channelsPerGroup() * copiedPlane + shape.rows() * shape.lanes() + LINE - 1) & -LINE;
  }

  @Override
  public int workspaceFloats() {
    return Math.multiplyExact(scratchFloats(), Math.min(threads, items()));
  }

  @Override
  public void execute(float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    int filters = problem.output().c();
    int inputPlane = problem.input().h() * problem.input().w();
    int outputPlane = problem.output().h() * problem.output().w();
    Parallel.run(threads, items(), (part, from, to) -> {
      for (int item = from; item < to; item++) {
        int plane = item / bands;
        int filter = plane % filters;
        int channel = plane / filters * problem.input().c() + filter / problem.filtersPerGroup() * problem.channelsPerGroup();
        band(item % bands, filter, src, srcOffset + channel * inputPlane, dst, dstOffset + plane * outputPlane, workspace,
            part * scratchFloats());
      }
    });
  }

  private void band(int band, int filter, float[] src, int srcAt, float[] dst, int dstAt, float[] scratch, int scratchAt) {
    int width = problem.output().w();
    // The last band is moved back to end with the plane, and computes some rows again, to the same bits.
    int row = Math.min(band * shape.rows(), problem.output().h() - shape.rows());
    int inputRow = row * problem.spec().strideH() - problem.rows().before();
    int yAt = dstAt + row * width;
    boolean allRowsExist = inputRow >= 0 && inputRow + inputRows <= problem.input().h();
    if (shape.isNarrow(problem)) {
      narrow(inputRow, filter, src, srcAt, dst, yAt, scratch, scratchAt);
    } else if (inside == null || !allRowsExist) {
      copied(inputRow, 0, width, filter, src, srcAt, dst, yAt, scratch, scratchAt);
    } else {
      int xAt = srcAt + inputRow * problem.input().w() - problem.columns().before();
      int plane = problem.input().h() * problem.input().w();
      cover(inside, shape.insideFrom(), shape.insideEnd(), filter, src, xAt, plane, dst, yAt);
      copied(inputRow, 0, shape.insideFrom(), filter, src, srcAt, dst, yAt, scratch, scratchAt);
      copied(inputRow, shape.insideEnd(), width, filter, src, srcAt, dst, yAt, scratch, scratchAt);
    }
  }

  private void narrow(int inputRow, int filter, float[] src, int srcAt, float[] dst, int yAt, float[] scratch, int scratchAt) {
    copyPlanes(inputRow, 0, problem.columns().paddedInput(), src, srcAt, scratch, scratchAt);
    int tileAt = scratchAt + problem.channelsPerGroup() * copiedPlane;
    run(copied, filter, scratch, scratchAt, copiedPlane, scratch, tileAt, 1);
    int width = problem.output().w();
    for (int r = 0; r < shape.rows(); r++) {
      System.arraycopy(scratch, tileAt + r * shape.lanes(), dst, yAt + r * width, width);
    }
  }

  /** Computes output columns from a padded copy of what they read. */
  private void copied(int inputRow, int from, int end, int filter, float[] src, int srcAt, float[] dst, int yAt, float[] scratch,
      int scratchAt) {
    if (from < end) {
      int first = Math.min(from, Math.max(0, end - shape.lanes()));
      int last = (end - 1) * problem.spec().strideW() + problem.columns().effectiveKernel();
      copyPlanes(inputRow, first, last, src, srcAt, scratch, scratchAt);
      cover(copied, first, end, filter, scratch, scratchAt, copiedPlane, dst, yAt);
    }
  }

  private void copyPlanes(int inputRow, int from, int end, float[] src, int srcAt, float[] scratch, int scratchAt) {
    int plane = problem.input().h() * problem.input().w();
    for (int channel = 0; channel < problem.channelsPerGroup(); channel++) {
      border.copy(src, srcAt + channel * plane, inputRow, inputRows, from, end, scratch, scratchAt + channel * copiedPlane);
    }
  }

  /** Computes output columns, at least one vector of them; the last vector is moved back to end with them. */
  private void cover(FilterKernel kernel, int from, int end, int filter, float[] x, int xAt, int plane, float[] y, int yAt) {
    int lanes = shape.lanes();
    int blocks = (end - from) / lanes;
    run(kernel, filter, x, xAt + from, plane, y, yAt + from, blocks);
    if (from + blocks * lanes < end) {
      run(kernel, filter, x, xAt + end - lanes, plane, y, yAt + end - lanes, 1);
    }
  }

  private void run(FilterKernel kernel, int filter, float[] x, int xAt, int plane, float[] y, int yAt, int blocks) {
    kernel.run(x, xAt, plane, problem.channelsPerGroup(), weights, filter * problem.weights().imageSize(), y, yAt, blocks, bias[filter]);
  }
}
