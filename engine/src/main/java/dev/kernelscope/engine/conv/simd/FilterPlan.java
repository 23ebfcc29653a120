package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.LoopPlan;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;

/**
 * A prepared image filter. An item of work is a band of a few rows, for all filters of a group. Away from the border
 * the micro-kernel reads the input where it lies; columns near the border, bands at the top and the bottom, narrow
 * planes and strided ones are computed from a small padded copy; the columns near the border of some bands are an item.
 */
final class FilterPlan extends LoopPlan {

  /** Scratch is cut at cache lines. */
  private static final int LINE = 16;

  /** Bands whose ends are one item. Between two bands they made the bands themselves a third slower: ADR 0007. */
  private static final int TOGETHER = 32;

  private final ConvProblem problem;
  private final FilterShape shape;
  private final float[] weights;
  private final float[] bias;
  private final FilterKernel inside;
  private final FilterKernel copied;
  private final FilterBorder border;
  private final int inputRows;
  private final int rightFrom;
  private final int copiedPlane;
  private final int inputPlane;
  private final int outputPlane;
  private final int bands;
  private final int edges;

  FilterPlan(ConvProblem problem, Parameters parameters, FilterShape shape, Kernels kernels, int threads) {
    super(threads, Effort.of(problem, shape.lanes()).isWorthWaking());
    this.problem = problem;
    this.shape = shape;
    this.weights = parameters.weights().clone();
    this.bias = parameters.bias() == null ? new float[problem.weights().n()] : parameters.bias().clone();
    FilterTile tile = tile(problem, shape, shape.pitch(problem));
    this.copied = kernels.filter(tile);
    this.inside = shape.insideEnd() > shape.insideFrom() ? kernels.filter(tile(problem, shape, problem.input().w()))
        : null;
    this.border = new FilterBorder(problem, shape.phasePitch());
    this.inputRows = tile.inputRows();
    // Columns right of the inside, but at least a vector of them, for they are computed from one copy.
    int outside = problem.output().w() - shape.insideEnd();
    this.rightFrom = outside == 0 ? problem.output().w() : problem.output().w() - Math.max(outside, shape.lanes());
    this.inputPlane = problem.input().h() * problem.input().w();
    this.outputPlane = problem.output().h() * problem.output().w();
    this.copiedPlane = inputRows * shape.pitch(problem);
    this.bands = (problem.output().h() + shape.rows() - 1) / shape.rows();
    boolean hasEdges = inside != null && (shape.insideFrom() > 0 || outside > 0);
    this.edges = hasEdges ? (bands + TOGETHER - 1) / TOGETHER : 0;
  }

  private static FilterTile tile(ConvProblem problem, FilterShape shape, int inputPitch) {
    var kernel = new FilterTile.Kernel(problem.weights().h(), problem.weights().w(), problem.spec().strideH(),
        problem.spec().strideW(), problem.spec().dilationH(), problem.spec().dilationW());
    int outputPitch = shape.isNarrow(problem) ? shape.lanes() : problem.output().w();
    return new FilterTile(shape.rows(), shape.lanes(), problem.channelsPerGroup(), kernel, inputPitch,
        shape.phasePitch(), outputPitch, shape.group(),
        problem.spec().activation());
  }

  @Override
  public int items() {
    return Math.multiplyExact(problem.input().n() * problem.spec().groups(), bands + edges);
  }

  @Override
  protected int scratchFloats() {
    return (problem.channelsPerGroup() * copiedPlane + shape.rows() * shape.lanes() + LINE - 1) & -LINE;
  }

  @Override
  public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    int imageAndGroup = item / (bands + edges);
    int part = item % (bands + edges);
    int block = edges == 0 ? 0 : part / (TOGETHER + 1);
    int band = part - block;
    int end = edges == 0 ? bands : Math.min(bands, (block + 1) * TOGETHER);
    int filter = imageAndGroup % problem.spec().groups() * problem.filtersPerGroup();
    int srcAt = srcOffset + imageAndGroup * problem.channelsPerGroup() * inputPlane;
    int dstAt = dstOffset + imageAndGroup * problem.filtersPerGroup() * outputPlane;
    int scratchAt = thread * scratchFloats();
    if (band < end) {
      band(row(band), filter, src, srcAt, dst, dstAt, workspace, scratchAt);
      return;
    }
    for (int b = block * TOGETHER; b < end; b++) {
      if (isParted(row(b))) {
        columns(0, shape.insideFrom(), row(b), filter, src, srcAt, dst, dstAt, workspace, scratchAt);
        columns(rightFrom, problem.output().w(), row(b), filter, src, srcAt, dst, dstAt, workspace, scratchAt);
      }
    }
  }

  /** First output row of a band. The last one is moved back to end with the plane, and computes some rows again. */
  private int row(int band) {
    return Math.min(band * shape.rows(), problem.output().h() - shape.rows());
  }

  private int inputRow(int row) {
    return row * problem.spec().strideH() - problem.rows().before();
  }

  /** Whether the columns inside of a band are read where they lie, and those at its ends are left to another item. */
  private boolean isParted(int row) {
    return inside != null && inputRow(row) >= 0 && inputRow(row) + inputRows <= problem.input().h();
  }

  /** Computes a few rows of all planes that the filters of a group make. */
  private void band(int row, int firstFilter, float[] src, int srcAt, float[] dst, int dstAt, float[] scratch,
      int scratchAt) {
    int width = problem.output().w();
    if (!isParted(row)) {
      columns(0, width, row, firstFilter, src, srcAt, dst, dstAt, scratch, scratchAt);
      return;
    }
    int xAt = srcAt + inputRow(row) * problem.input().w() - problem.columns().before();
    for (int f = 0; f < problem.filtersPerGroup(); f++) {
      cover(inside, shape.insideFrom(), shape.insideEnd(), firstFilter + f, src, xAt, inputPlane, dst,
          dstAt + f * outputPlane + row * width);
    }
  }

  /** Computes some columns of a band from a copy of what they read. */
  private void columns(int from, int end, int row, int firstFilter, float[] src, int srcAt, float[] dst, int dstAt,
      float[] scratch, int scratchAt) {
    copyFor(from, end, inputRow(row), src, srcAt, scratch, scratchAt);
    for (int f = 0; f < problem.filtersPerGroup(); f++) {
      int yAt = dstAt + f * outputPlane + row * problem.output().w();
      if (shape.isNarrow(problem)) {
        narrow(firstFilter + f, dst, yAt, scratch, scratchAt);
      } else {
        cover(copied, from, end, firstFilter + f, scratch, scratchAt, copiedPlane, dst, yAt);
      }
    }
  }

  /** Copies what some output columns read, with its padding. */
  private void copyFor(int from, int end, int inputRow, float[] src, int srcAt, float[] scratch, int scratchAt) {
    if (from == end) {
      return;
    }
    int last = (end - 1) * problem.spec().strideW() + problem.columns().effectiveKernel();
    for (int channel = 0; channel < problem.channelsPerGroup(); channel++) {
      border.copy(src, srcAt + channel * inputPlane, inputRow, inputRows, from, last, scratch,
          scratchAt + channel * copiedPlane);
    }
  }

  private void narrow(int filter, float[] dst, int yAt, float[] scratch, int scratchAt) {
    int tileAt = scratchAt + problem.channelsPerGroup() * copiedPlane;
    run(copied, filter, scratch, scratchAt, copiedPlane, scratch, tileAt, 1);
    int width = problem.output().w();
    for (int r = 0; r < shape.rows(); r++) {
      System.arraycopy(scratch, tileAt + r * shape.lanes(), dst, yAt + r * width, width);
    }
  }

  /** Computes output columns: none, or at least one vector of them; the last vector is moved back to end with them. */
  private void cover(FilterKernel kernel, int from, int end, int filter, float[] x, int xAt, int plane,
      float[] y, int yAt) {
    int lanes = shape.lanes();
    int blocks = (end - from) / lanes;
    if (blocks > 0) {
      run(kernel, filter, x, xAt + from, plane, y, yAt + from, blocks);
    }
    if (from + blocks * lanes < end) {
      run(kernel, filter, x, xAt + end - lanes, plane, y, yAt + end - lanes, 1);
    }
  }

  private void run(FilterKernel kernel, int filter, float[] x, int xAt, int plane, float[] y, int yAt, int blocks) {
    kernel.run(x, xAt, plane, weights, filter * problem.weights().imageSize(), y, yAt, blocks, bias[filter]);
  }
}
