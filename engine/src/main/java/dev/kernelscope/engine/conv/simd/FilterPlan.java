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
  static final int LINE = 16;

  /** Bands whose ends are one item. Between two bands they made the bands themselves a third slower: ADR 0007. */
  private static final int TOGETHER = 32;

  private final ConvProblem problem;
  private final FilterShape shape;
  private final Numbers numbers;
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

  /**
   * The numbers of all filters.
   *
   * @param weights holds the weights, OIHW
   * @param at where they begin
   * @param bias one value a filter
   */
  record Numbers(float[] weights, int at, float[] bias) {}

  /**
   * A plan.
   *
   * @param parameters weights and bias; null for a plan whose every {@link #part} gets its own
   */
  FilterPlan(ConvProblem problem, Parameters parameters, FilterShape shape, Kernels kernels, int threads) {
    super(threads, Effort.of(problem, shape.lanes()).isWorthWaking());
    this.problem = problem;
    this.shape = shape;
    this.numbers = parameters == null ? null : new Numbers(parameters.weights().clone(), 0,
        parameters.bias() == null ? new float[problem.weights().n()] : parameters.bias().clone());
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
    int imageAndGroup = item / parts();
    part(item % parts(), imageAndGroup % problem.spec().groups(), numbers, src,
        srcOffset + imageAndGroup * problem.channelsPerGroup() * inputPlane, dst,
        dstOffset + imageAndGroup * problem.filtersPerGroup() * outputPlane, workspace, thread * scratchFloats());
  }

  /** Number of items of one group of one image. */
  int parts() {
    return bands + edges;
  }

  /**
   * Does an item.
   *
   * @param part counts from 0 within a group of an image
   * @param group the group
   * @param with weights and bias
   * @param srcAt the first cell of the group's input
   * @param dstAt the first cell of the group's output
   * @param scratchAt where {@link #scratchFloats} floats of scratch begin
   */
  void part(int part, int group, Numbers with, float[] src, int srcAt, float[] dst, int dstAt, float[] scratch,
      int scratchAt) {
    int block = edges == 0 ? 0 : part / (TOGETHER + 1);
    int band = part - block;
    int end = edges == 0 ? bands : Math.min(bands, (block + 1) * TOGETHER);
    int filter = group * problem.filtersPerGroup();
    if (band < end) {
      band(row(band), filter, with, src, srcAt, dst, dstAt, scratch, scratchAt);
      return;
    }
    for (int b = block * TOGETHER; b < end; b++) {
      if (isParted(row(b))) {
        columns(0, shape.insideFrom(), row(b), filter, with, src, srcAt, dst, dstAt, scratch, scratchAt);
        columns(rightFrom, problem.output().w(), row(b), filter, with, src, srcAt, dst, dstAt, scratch, scratchAt);
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
  private void band(int row, int firstFilter, Numbers with, float[] src, int srcAt, float[] dst, int dstAt,
      float[] scratch, int scratchAt) {
    int width = problem.output().w();
    if (!isParted(row)) {
      columns(0, width, row, firstFilter, with, src, srcAt, dst, dstAt, scratch, scratchAt);
      return;
    }
    int xAt = srcAt + inputRow(row) * problem.input().w() - problem.columns().before();
    for (int f = 0; f < problem.filtersPerGroup(); f++) {
      cover(inside, shape.insideFrom(), shape.insideEnd(), firstFilter + f, with, src, xAt, inputPlane, dst,
          dstAt + f * outputPlane + row * width);
    }
  }

  /** Computes some columns of a band from a copy of what they read. */
  private void columns(int from, int end, int row, int firstFilter, Numbers with, float[] src, int srcAt, float[] dst,
      int dstAt, float[] scratch, int scratchAt) {
    copyFor(from, end, inputRow(row), src, srcAt, scratch, scratchAt);
    for (int f = 0; f < problem.filtersPerGroup(); f++) {
      int yAt = dstAt + f * outputPlane + row * problem.output().w();
      if (shape.isNarrow(problem)) {
        narrow(firstFilter + f, with, dst, yAt, scratch, scratchAt);
      } else {
        cover(copied, from, end, firstFilter + f, with, scratch, scratchAt, copiedPlane, dst, yAt);
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

  private void narrow(int filter, Numbers with, float[] dst, int yAt, float[] scratch, int scratchAt) {
    int tileAt = scratchAt + problem.channelsPerGroup() * copiedPlane;
    run(copied, filter, with, scratch, scratchAt, copiedPlane, scratch, tileAt, 1);
    int width = problem.output().w();
    for (int r = 0; r < shape.rows(); r++) {
      System.arraycopy(scratch, tileAt + r * shape.lanes(), dst, yAt + r * width, width);
    }
  }

  /** Computes output columns: none, or at least one vector of them; the last vector is moved back to end with them. */
  private void cover(FilterKernel kernel, int from, int end, int filter, Numbers with, float[] x, int xAt, int plane,
      float[] y, int yAt) {
    int lanes = shape.lanes();
    int blocks = (end - from) / lanes;
    if (blocks > 0) {
      run(kernel, filter, with, x, xAt + from, plane, y, yAt + from, blocks);
    }
    if (from + blocks * lanes < end) {
      run(kernel, filter, with, x, xAt + end - lanes, plane, y, yAt + end - lanes, 1);
    }
  }

  private void run(FilterKernel kernel, int filter, Numbers with, float[] x, int xAt, int plane, float[] y, int yAt,
      int blocks) {
    kernel.run(x, xAt, plane, with.weights(), with.at() + filter * problem.weights().imageSize(), y, yAt, blocks,
        with.bias()[filter]);
  }
}
