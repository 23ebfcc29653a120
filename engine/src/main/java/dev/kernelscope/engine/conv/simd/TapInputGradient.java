package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.Loop;
import dev.kernelscope.engine.conv.internal.Parallel;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.PreparedGradient;

/**
 * The gradient to the input by {@link TapGradient}. An item is a group of an image, or a band of it, some chunks of
 * rows: of each first the planes of the taps are computed, then their sums, while they are near. How many bands there
 * are changes no sum.
 */
final class TapInputGradient implements PreparedGradient {

  /** Bands that each thread should have of few images, so that none waits long for another. */
  private static final int BANDS_PER_THREAD = 4;

  /** Chunks of a band at least: the rows in front of it are computed once more. */
  private static final int LEAST_CHUNKS = 8;

  private final ConvProblem problem;
  private final TapPlanes planes;
  private final TapProducts products;
  private final TapSums sums;
  private final int threads;
  private final int bands;
  private final int packed;
  private final int planeFloats;
  private final int threadFloats;
  private final Effort effort;

  /**
   * A plan.
   *
   * @param threads how many threads may work
   */
  TapInputGradient(ConvProblem problem, Machine machine, Kernels kernels, int threads) {
    this.problem = problem;
    this.threads = threads;
    this.effort = Effort.of(problem, machine);
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

  private int items() {
    return problem.input().n() * problem.spec().groups() * bands;
  }

  @Override
  public int workspaceFloats() {
    return Math.toIntExact(packed + (long) Math.min(threads, items()) * threadFloats);
  }

  @Override
  public void execute(float[] weights, int weightsAt, float[] arriving, int arrivingAt, float[] dst, int dstAt,
      float[] workspace) {
    products.pack(weights, weightsAt, workspace, 0);
    for (int thread = 0; thread < Math.min(threads, items()); thread++) {
      planes.clear(workspace, packed + thread * threadFloats);
      sums.clear(workspace, packed + thread * threadFloats + planeFloats);
    }
    Parallel.run(threads, new Bands(), arriving, arrivingAt, dst, dstAt, workspace);
  }

  private final class Bands implements Loop {

    @Override
    public int items() {
      return TapInputGradient.this.items();
    }

    @Override
    public boolean isWorthWaking() {
      return effort.isWorthWaking();
    }

    @Override
    public void item(int item, int thread, float[] src, int srcAt, float[] dst, int dstAt, float[] workspace) {
      int groups = problem.spec().groups();
      int group = item / bands % groups;
      int scratch = packed + thread * threadFloats;
      int height = problem.output().h();
      int from = srcAt + item / bands * problem.filtersPerGroup() * height * problem.output().w();
      int to = dstAt + item / bands * problem.channelsPerGroup() * problem.input().h() * problem.input().w();
      int chunk = start(item % bands);
      int done = Math.max(0, firstRow(chunk) - planes.rows().reach());
      for (; chunk < start(item % bands + 1); chunk++) {
        int end = Math.min(height, firstRow(chunk) + planes.chunk());
        products.rows(src, from, done, end, workspace, group * (packed / groups), workspace, scratch);
        done = Math.max(done, end);
        sums.chunk(chunk, workspace, scratch, scratch + planeFloats, dst, to);
      }
    }
  }

  private int start(int band) {
    return (int) ((long) planes.chunks() * band / bands);
  }

  private int firstRow(int chunk) {
    return planes.rows().first() + chunk * planes.chunk();
  }
}
