package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;

/**
 * Computes rows of the planes of {@link TapGradient}: the product of the weights, a row for each weight of a filter,
 * and the arriving planes.
 */
final class TapProducts {

  /** Vectors of cells of a tile, as 1×1 layers have them. */
  private static final int VECTORS = 2;

  private static final float[] NONE = new float[0];

  private final ConvProblem problem;
  private final TapPlanes planes;
  private final int pitch;
  private final int blocks;
  private final int taps;
  private final PlaneKernel[] wide;
  private final PlaneKernel[] narrow;

  TapProducts(TapPlanes planes, Machine machine, Kernels kernels) {
    this.problem = planes.problem();
    this.planes = planes;
    this.pitch = Math.toIntExact(planes.pitch());
    int most = PlaneShape.of(machine, 0).rows();
    this.blocks = Math.ceilDiv(planes.count(), most);
    Walk walk = Walk.of(1, problem.filtersPerGroup());
    this.taps = walk.tapsPerRun();
    this.wide = new PlaneKernel[most + 1];
    this.narrow = new PlaneKernel[most + 1];
    int plane = problem.output().h() * problem.output().w();
    for (int block = 0; block < blocks; block++) {
      int rows = first(block + 1) - first(block);
      wide[rows] = kernels.plane(new PlaneTile(rows, VECTORS, planes.lanes(), false, walk.depth(), plane, pitch, false,
          Activation.NONE));
      narrow[rows] = kernels.plane(new PlaneTile(rows, 1, planes.lanes(), false, walk.depth(), plane, pitch, false,
          Activation.NONE));
    }
  }

  /** The first plane of a block; blocks differ by at most one. */
  private int first(int block) {
    return (int) ((long) planes.count() * block / blocks);
  }

  /** Puts the weights of each block together, filter after filter. */
  void pack(float[] weights, int weightsAt, float[] dst, int dstAt) {
    int filters = problem.filtersPerGroup();
    int size = planes.count();
    for (int group = 0; group < problem.spec().groups(); group++) {
      int from = weightsAt + group * filters * size;
      int to = dstAt + group * filters * size;
      for (int block = 0; block < blocks; block++) {
        int rows = first(block + 1) - first(block);
        for (int m = 0; m < filters; m++) {
          System.arraycopy(weights, from + m * size + first(block), dst, to + first(block) * filters + m * rows, rows);
        }
      }
    }
  }

  /**
   * Computes some rows.
   *
   * @param g the arriving planes of a group
   * @param gAt where they begin
   * @param from the first row
   * @param end the one after the last
   * @param packed holds the packed weights
   * @param packedAt where the group's begin
   * @param scratch holds the planes
   * @param at where they begin
   */
  void rows(float[] g, int gAt, int from, int end, float[] packed, int packedAt, float[] scratch, int at) {
    int width = problem.output().w();
    for (int row = from; row < end; ) {
      int next = Math.min(end, row + planes.ring() - planes.slot(row));
      int together = planes.width() == width ? next - row : 1;
      for (int block = 0; block < blocks; block++) {
        int weights = packedAt + first(block) * problem.filtersPerGroup();
        for (int r = row; r < next; r += together) {
          cells(block, g, gAt + r * width, together * width, packed, weights, scratch,
              at + planes.row(r) + first(block) * pitch);
        }
      }
      row = next;
    }
  }

  private void cells(int block, float[] g, int gAt, int count, float[] packed, int packedAt, float[] y, int yAt) {
    int lanes = planes.lanes();
    int tiles = count / (VECTORS * lanes);
    int rows = first(block + 1) - first(block);
    if (tiles > 0) {
      run(wide[rows], g, gAt, packed, packedAt, y, yAt, tiles);
    }
    for (int cell = tiles * VECTORS * lanes; cell < count; cell += lanes) { // the last is moved back to end with them
      int first = Math.min(cell, count - lanes);
      run(narrow[rows], g, gAt + first, packed, packedAt, y, yAt + first, 1);
    }
  }

  private void run(PlaneKernel kernel, float[] g, int gAt, float[] packed, int packedAt, float[] y, int yAt,
      int tiles) {
    kernel.run(g, gAt, packed, packedAt, taps, y, yAt, NONE, 0, tiles, NONE, 0);
  }
}
