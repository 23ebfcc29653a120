package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.GradientPlan;
import dev.kernelscope.engine.conv.spec.ConvProblem;

/**
 * The gradient to the input by {@link TapGradient}. An item is a group of an image, or a band of it, some chunks of
 * rows: of each first the planes of the taps are computed, then their sums, while they are near. How many bands there
 * are changes no sum.
 */
final class TapInputGradient extends GradientPlan {

  /** Bands that each thread should have of few images, so that none waits long for another. */
  private static final int BANDS_PER_THREAD = 4;

  /** Chunks of a band at least: the rows in front of it are computed once more. */
  private static final int LEAST_CHUNKS = 8;

  private final ConvProblem problem;
  private final TapPlanes planes;
  private final TapProducts products;
  private final TapSums sums;
  private final int bands;
  private final int packed;
  private final int planeFloats;
  private final int threadFloats;

  /**
   * A plan.
   *
   * @param threads how many threads may work
   */
  TapInputGradient(ConvProblem problem, Machine machine, Kernels kernels, int threads) {
    super(threads, Effort.of(problem, machine).isWorthWaking());
    this.problem = problem;
    this.planes = TapPlanes.of(problem, machine);
    this.products = new TapProducts(planes, machine, kernels);
    this.sums = new TapSums(planes, kernels);
    this.packed = problem.weights().size();
    this.planeFloats = Math.toIntExact(planes.floats());
    this.threadFloats = Math.toIntExact(planes.floats() + TapSums.floats(planes));
    int groups = problem.input().n() * problem.spec().groups();
    int wanted = groups % threads == 0 ? 1 : Math.ceilDiv(BANDS_PER_THREAD * threads, groups);
    this.bands = Math.clamp(planes.chunks() / LEAST_CHUNKS, 1, wanted);
  }

  /** Scratch floats on one thread; may be more than an array holds. */
  static long floats(ConvProblem problem, Machine machine) {
    TapPlanes planes = TapPlanes.of(problem, machine);
    return problem.weights().size() + planes.floats() + TapSums.floats(planes);
  }

  @Override
  protected int sharedFloats() {
    return packed;
  }

  @Override
  protected int threadFloats() {
    return threadFloats;
  }

  @Override
  protected int items() {
    return problem.input().n() * problem.spec().groups() * bands;
  }

  @Override
  protected void begin(float[] weights, int weightsAt, float[] workspace) {
    products.pack(weights, weightsAt, workspace, 0);
    for (int thread = 0; thread < sharing(); thread++) {
      planes.clear(workspace, scratchAt(thread));
      sums.clear(workspace, scratchAt(thread) + planeFloats);
    }
  }

  @Override
  protected void item(int item, float[] weights, int weightsAt, float[] arriving, int arrivingAt, float[] dst,
      int dstAt, float[] workspace, int scratchAt) {
    int groups = problem.spec().groups();
    int group = item / bands % groups;
    int height = problem.output().h();
    int from = arrivingAt + item / bands * problem.filtersPerGroup() * height * problem.output().w();
    int to = dstAt + item / bands * problem.channelsPerGroup() * problem.input().h() * problem.input().w();
    int chunk = start(item % bands);
    int done = Math.max(0, firstRow(chunk) - planes.rows().reach());
    for (; chunk < start(item % bands + 1); chunk++) {
      int end = Math.min(height, firstRow(chunk) + planes.chunk());
      products.rows(arriving, from, done, end, workspace, group * (packed / groups), workspace, scratchAt);
      done = Math.max(done, end);
      sums.chunk(chunk, workspace, scratchAt, scratchAt + planeFloats, dst, to);
    }
  }

  private int start(int band) {
    return (int) ((long) planes.chunks() * band / bands);
  }

  private int firstRow(int chunk) {
    return planes.rows().first() + chunk * planes.chunk();
  }
}
