package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;

/**
 * The first step of {@link TapGradient}: for each channel and column of taps the products with what arrives, summed
 * over the filters and over the column, for all cells of some rows. It is a product of matrices: the weights, a row for
 * each column of taps, and the arriving planes, read where they lie.
 */
final class TapColumns {

  /** Vectors of cells of a tile of many rows, as 1×1 layers have them. */
  private static final int VECTORS = 2;

  /** Vectors of a tile of at most half as many rows. */
  private static final int MORE_VECTORS = 4;

  private static final float[] NONE = new float[0];

  private final ConvProblem problem;
  private final TapShape shape;
  private final int lists;
  private final int blocks;
  private final int vectors;
  private final PlaneKernel[][] kernels;
  /** By phase and block where its weights begin in those of a group. */
  private final int[][] packedAt;
  /** By block where its first list begins. */
  private final int[] listAt;

  TapColumns(TapShape shape, Machine machine, Kernels kernels) {
    this.problem = shape.problem();
    this.shape = shape;
    this.lists = shape.lists();
    int most = PlaneShape.of(machine, 0).rows();
    this.blocks = Math.ceilDiv(lists, most);
    this.vectors = machine.registers() == 32 && lists <= most / 2 ? MORE_VECTORS : VECTORS;
    this.kernels = new PlaneKernel[most + 1][2];
    this.packedAt = new int[problem.spec().strideH()][blocks];
    this.listAt = new int[blocks];
    for (int block = 0; block < blocks; block++) {
      listAt[block] = Math.toIntExact(shape.list(first(block)));
      int taps = 0;
      for (int phase = 0; phase < packedAt.length; phase++) {
        int some = shape.rows().taps(phase).length;
        packedAt[phase][block] = (taps * lists + some * first(block)) * problem.filtersPerGroup();
        taps += some;
      }
    }
    int plane = problem.output().h() * problem.output().w();
    int tapPitch = shape.rows().tapStep() * problem.output().w();
    for (int block = 0; block < blocks; block++) {
      int rows = first(block + 1) - first(block);
      for (int wide = 0; wide < 2; wide++) {
        this.kernels[rows][wide] = kernels.plane(new PlaneTile(rows, wide == 0 ? 1 : vectors, shape.lanes(), false,
            problem.filtersPerGroup(), tapPitch, plane, Math.toIntExact(shape.pitch()), false, Activation.NONE));
      }
    }
  }

  /** The first list of a block; blocks differ by at most one. */
  private int first(int block) {
    return (int) ((long) lists * block / blocks);
  }

  /** Puts the weights of each block together, tap after tap and filter after filter. */
  void pack(float[] weights, int weightsAt, float[] dst, int dstAt) {
    int filters = problem.filtersPerGroup();
    int size = problem.weights().imageSize();
    for (int group = 0; group < problem.spec().groups(); group++) {
      for (int phase = 0; phase < problem.spec().strideH(); phase++) {
        for (int block = 0; block < blocks; block++) {
          int to = dstAt + group * filters * size + packedAt[phase][block];
          for (int tap : shape.rows().taps(phase)) {
            for (int m = 0; m < filters; m++) {
              pack(weights, weightsAt + (group * filters + m) * size, tap, block, dst, to);
              to += first(block + 1) - first(block);
            }
          }
        }
      }
    }
  }

  private void pack(float[] weights, int weightsAt, int tap, int block, float[] dst, int dstAt) {
    int width = problem.weights().w();
    int slice = problem.weights().h() * width;
    for (int list = first(block); list < first(block + 1); list++) {
      dst[dstAt + list - first(block)] = weights[weightsAt + list / width * slice + tap * width + list % width];
    }
  }

  /**
   * Computes the rows of a segment in all lists.
   *
   * @param g the arriving planes of a group
   * @param gAt where they begin
   * @param packed holds the packed weights
   * @param groupAt where the group's begin
   * @param y holds the lists
   * @param yAt where they begin
   */
  void run(TapSegment segment, float[] g, int gAt, float[] packed, int groupAt, float[] y, int yAt) {
    int width = problem.output().w();
    boolean flat = shape.width() == width;
    for (int block = 0; block < blocks; block++) {
      int rows = first(block + 1) - first(block);
      int from = gAt + segment.from() * width;
      int weights = groupAt + packedAt[segment.phase()][block]
          + segment.firstTap() * problem.filtersPerGroup() * rows;
      int to = yAt + listAt[block];
      for (int row = 0; row < segment.rows(); row += flat ? segment.rows() : 1) {
        cells(kernels[rows], segment.taps(), g, from + row * width, flat ? segment.rows() * width : width, packed,
            weights, y, to + row * shape.width());
      }
    }
  }

  private void cells(PlaneKernel[] kernel, int taps, float[] g, int gAt, int count, float[] packed, int packedAt,
      float[] y, int yAt) {
    int lanes = shape.lanes();
    int tiles = count / (vectors * lanes);
    if (tiles > 0) {
      run(kernel[1], taps, g, gAt, packed, packedAt, y, yAt, tiles);
    }
    for (int cell = tiles * vectors * lanes; cell < count; cell += lanes) { // the last is moved back to end with them
      int first = Math.min(cell, count - lanes);
      run(kernel[0], taps, g, gAt + first, packed, packedAt, y, yAt + first, 1);
    }
  }

  private static void run(PlaneKernel kernel, int taps, float[] g, int gAt, float[] packed, int packedAt, float[] y,
      int yAt, int tiles) {
    kernel.run(g, gAt, packed, packedAt, taps, y, yAt, NONE, 0, tiles, NONE, 0);
  }
}
