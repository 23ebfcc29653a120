package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Support;
import dev.kernelscope.engine.tensor.Layout;

/**
 * The tile of an image filter, how a padded copy lies in scratch memory, and which output columns read only input
 * columns that exist, so that for them nothing is copied.
 *
 * @param lanes columns of a tile
 * @param rows rows of a tile
 * @param group rows of the weights that stay in registers together
 * @param phasePitch floats of one phase of the stride in a copied row
 * @param insideFrom first column that is computed from the input where it lies
 * @param insideEnd the one after the last; not larger than {@code insideFrom} where there is none
 */
record FilterShape(int lanes, int rows, int group, int phasePitch, int insideFrom, int insideEnd) {

  /** Rows of the highest tile. Twelve are more rows than the processor reads and writes ahead: ADR 0007. */
  private static final int MOST_ROWS = 8;

  /** Rows of the highest tile of a low kernel on a plane that the last cache does not hold together with its output. */
  private static final int FEW_ROWS = 6;

  private static final int LOW_KERNEL = 6;

  private static final int LARGE_PLANE = 1 << 22;

  /** Vectors of a row below which it is faster to copy the whole row than to compute its ends apart. */
  private static final int WORTH_PARTING = 8;

  /** Whether every channel is a plane of its own with a filter of its own, one plane behind the other in memory. */
  static boolean isOneFilterAPlane(ConvProblem problem) {
    return problem.channelsPerGroup() == 1 && problem.filtersPerGroup() == 1
        && (problem.layout() == Layout.NCHW || problem.input().c() == 1);
  }

  /** Whether a problem is one filter a plane at stride 1, which all methods for images alone need. */
  static Support oneFilterAPlane(ConvProblem problem) {
    if (!isOneFilterAPlane(problem)) {
      return Support.unsupported("it is not one filter a plane");
    }
    return problem.spec().strideH() == 1 && problem.spec().strideW() == 1 ? Support.SUPPORTED
        : Support.unsupported("the stride is not 1");
  }

  /** The shape for a problem. */
  static FilterShape of(ConvProblem problem, Machine machine) {
    int columns = problem.output().w();
    int lanes = lanes(columns, machine);
    int left = problem.columns().before();
    long from = (left + lanes - 1L) / lanes * lanes;
    long end = Math.min(columns, problem.input().w() + (long) left - problem.columns().effectiveKernel() + 1);
    boolean unpadded = left == 0 && end == columns;
    boolean any = problem.spec().strideW() == 1 && end - from >= (unpadded ? lanes : WORTH_PARTING * lanes);
    return new FilterShape(lanes, rows(problem), group(problem.weights().h(), machine),
        Math.toIntExact(phasePitch(problem, lanes)),
        any ? (int) from : 0, any ? (int) end : 0);
  }

  /** Scratch floats of one thread; may be more than an array holds. */
  static long scratchFloats(ConvProblem problem, Machine machine) {
    int lanes = lanes(problem.output().w(), machine);
    long inputRows = (rows(problem) - 1L) * problem.spec().strideH() + problem.rows().effectiveKernel();
    double floats = (double) phasePitch(problem, lanes) * problem.spec()
        .strideW() * inputRows * problem.channelsPerGroup();
    return floats > Long.MAX_VALUE ? Long.MAX_VALUE : (long) floats + (long) rows(problem) * lanes;
  }

  /** Floats of a copied row. */
  int pitch(ConvProblem problem) {
    return phasePitch * problem.spec().strideW();
  }

  /** Whether an output row is narrower than the narrowest vector, so that tiles are stored beside the output first. */
  boolean isNarrow(ConvProblem problem) {
    return problem.output().w() < lanes;
  }

  /** The widest vector that does not reach beyond an output row. */
  private static int lanes(int columns, Machine machine) {
    int lanes = machine.lanes();
    while (lanes > 4 && lanes > columns) {
      lanes /= 2;
    }
    return lanes;
  }

  /** Tiles of equal height, so that little is computed twice. */
  private static int rows(ConvProblem problem) {
    int rows = problem.output().h();
    boolean large = (long) rows * problem.output().w() > LARGE_PLANE && problem.weights().h() <= LOW_KERNEL;
    int most = large ? FEW_ROWS : MOST_ROWS;
    int tiles = (rows + most - 1) / most;
    return (rows + tiles - 1) / tiles;
  }

  /** The sums, the group and one input vector have to fit the registers. */
  private static int group(int kernelRows, Machine machine) {
    int most = machine.registers() == 32 ? 7 : 4;
    int groups = (kernelRows + most - 1) / most;
    return (kernelRows + groups - 1) / groups;
  }

  /** A row has to hold all padded columns, and whatever the first or the last vector reads. */
  private static long phasePitch(ConvProblem problem, int lanes) {
    int stride = problem.spec().strideW();
    long padded = (long) problem.columns().before() + problem.input().w() + problem.columns().after();
    return Math.max((padded + stride - 1) / stride, lanes + (problem.columns().effectiveKernel() - 1L) / stride);
  }
}
