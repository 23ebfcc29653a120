package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.Parallel;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;

/**
 * A prepared image filter. An item of work is a band of a few rows of one output plane. Away from the border the micro-kernel reads the
 * input where it lies; columns near the border, and bands at the top and the bottom, are computed from a small padded copy.
 */
final class FilterPlan implements PreparedConvolution {

  private final ConvProblem problem;
  private final FilterShape shape;
  private final float[] weights;
  private final float[] bias;
  private final FilterKernel inside;
  private final FilterKernel copied;
  private final FilterTile tile;
  private final FilterBorder border;
  private final int threads;
  private final int bands;

  FilterPlan(ConvProblem problem, Parameters parameters, FilterShape shape, Kernels kernels, int threads) {
    this.problem = problem;
    this.shape = shape;
    this.weights = parameters.weights().clone();
    this.bias = parameters.bias() == null ? new float[problem.weights().n()] : parameters.bias().clone();
    this.tile = tile(problem, shape, shape.pitch());
    this.copied = kernels.filter(tile);
    this.inside = shape.insideEnd() > shape.insideFrom() ? kernels.filter(tile(problem, shape, problem.input().w())) : null;
    this.border = new FilterBorder(problem, shape.pitch(), tile.inputRows());
    this.threads = threads;
    this.bands = (problem.output().h() + shape.rows() - 1) / shape.rows();
  }

  private static FilterTile tile(ConvProblem problem, FilterShape shape, int inputPitch) {
    int outputPitch = shape.isNarrow(problem) ? shape.lanes() : problem.output().w();
    return new FilterTile(shape.rows(), shape.lanes(), problem.weights().h(), problem.weights().w(), problem.spec().strideH(),
        problem.spec().dilationH(), problem.spec().dilationW(), inputPitch, outputPitch, shape.group(),
        problem.spec().activation());
  }

  private int items() {
    return Math.multiplyExact(problem.input().n() * problem.output().c(), bands);
  }

  private int scratchFloats() {
    return (tile.inputRows() * shape.pitch() + shape.rows() * shape.lanes() + 15) & -16;
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
        int channel = plane / filters * problem.input().c() + plane % filters / problem.filtersPerGroup();
        band(item % bands, plane % filters, src, srcOffset + channel * inputPlane, dst, dstOffset + plane * outputPlane, workspace,
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
    int wAt = filter * problem.weights().h() * problem.weights().w();
    boolean allRowsExist = inputRow >= 0 && inputRow + tile.inputRows() <= problem.input().h();
    if (shape.isNarrow(problem)) {
      border.copy(src, srcAt, inputRow, 0, shape.pitch(), scratch, scratchAt);
      int tileAt = scratchAt + tile.inputRows() * shape.pitch();
      copied.run(scratch, scratchAt, weights, wAt, scratch, tileAt, 1, bias[filter]);
      for (int r = 0; r < shape.rows(); r++) {
        System.arraycopy(scratch, tileAt + r * shape.lanes(), dst, yAt + r * width, width);
      }
    } else if (inside == null || !allRowsExist) {
      copied(inputRow, 0, width, filter, wAt, src, srcAt, dst, yAt, scratch, scratchAt);
    } else {
      int xAt = srcAt + inputRow * problem.input().w() - problem.columns().before();
      cover(inside, shape.insideFrom(), shape.insideEnd(), filter, wAt, src, xAt, dst, yAt);
      copied(inputRow, 0, shape.insideFrom(), filter, wAt, src, srcAt, dst, yAt, scratch, scratchAt);
      copied(inputRow, shape.insideEnd(), width, filter, wAt, src, srcAt, dst, yAt, scratch, scratchAt);
    }
  }

  /** Computes output columns from a padded copy of what they read. */
  private void copied(int inputRow, int from, int end, int filter, int wAt, float[] src, int srcAt, float[] dst, int yAt,
      float[] scratch, int scratchAt) {
    if (from < end) {
      int first = Math.min(from, Math.max(0, end - shape.lanes()));
      border.copy(src, srcAt, inputRow, first, end + problem.columns().effectiveKernel() - 1, scratch, scratchAt);
      cover(copied, first, end, filter, wAt, scratch, scratchAt, dst, yAt);
    }
  }

  /** Computes output columns, at least one vector of them; the last vector is moved back to end with them. */
  private void cover(FilterKernel kernel, int from, int end, int filter, int wAt, float[] x, int xAt, float[] y, int yAt) {
    int lanes = shape.lanes();
    int blocks = (end - from) / lanes;
    kernel.run(x, xAt + from, weights, wAt, y, yAt + from, blocks, bias[filter]);
    if (from + blocks * lanes < end) {
      kernel.run(x, xAt + end - lanes, weights, wAt, y, yAt + end - lanes, 1, bias[filter]);
    }
  }
}
