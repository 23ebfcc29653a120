package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.GradientPlan;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import java.util.stream.IntStream;

/**
 * The gradient to the input by {@link TapGradient}. An item is a group of an image, or a band of it, some chunks of
 * rows. How many bands there are changes no sum.
 */
final class TapInputGradient extends GradientPlan {

  /** Bands that each thread should have of few images, so that none waits long for another. */
  private static final int BANDS_PER_THREAD = 4;

  private final ConvProblem problem;
  private final TapShape shape;
  private final TapColumns columns;
  private final TapSums sums;
  /** Those of each chunk; arrays, for an iterator a chunk would be an object a chunk. */
  private final TapSegment[][] segments;
  private final int bands;
  private final int packed;
  private final int threadFloats;

  /**
   * A plan.
   *
   * @param threads how many threads may work
   */
  TapInputGradient(ConvProblem problem, Machine machine, Kernels kernels, int threads) {
    super(threads, Effort.of(problem, machine).isWorthWaking());
    this.problem = problem;
    this.shape = TapShape.of(problem, machine);
    this.columns = new TapColumns(shape, machine, kernels);
    this.sums = new TapSums(shape, kernels);
    this.segments = IntStream.range(0, shape.chunks())
        .mapToObj(chunk -> TapSegment.of(shape, chunk).toArray(TapSegment[]::new)).toArray(TapSegment[][]::new);
    this.packed = problem.weights().size();
    this.threadFloats = Math.toIntExact(shape.floats());
    int groups = problem.input().n() * problem.spec().groups();
    int wanted = groups % threads == 0 ? 1 : Math.ceilDiv(BANDS_PER_THREAD * threads, groups);
    this.bands = Math.min(shape.chunks(), wanted);
  }

  /** Scratch floats on one thread; may be more than an array holds. */
  static long floats(ConvProblem problem, Machine machine) {
    return problem.weights().size() + TapShape.of(problem, machine).floats();
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
    columns.pack(weights, weightsAt, workspace, 0);
    for (int thread = 0; thread < sharing(); thread++) {
      sums.clear(workspace, scratchAt(thread));
    }
  }

  @Override
  protected void item(int item, float[] weights, int weightsAt, float[] arriving, int arrivingAt, float[] dst,
      int dstAt, float[] workspace, int scratchAt) {
    int groups = problem.spec().groups();
    int packedAt = item / bands % groups * (packed / groups);
    int from = arrivingAt + item / bands * problem.filtersPerGroup() * problem.output().h() * problem.output().w();
    int to = dstAt + item / bands * problem.channelsPerGroup() * problem.input().h() * problem.input().w();
    for (int chunk = start(item % bands); chunk < start(item % bands + 1); chunk++) {
      for (TapSegment segment : segments[chunk]) {
        columns.run(segment, arriving, from, workspace, packedAt, workspace, scratchAt);
        sums.run(segment, workspace, scratchAt, dst, to);
      }
    }
  }

  private int start(int band) {
    return (int) ((long) shape.chunks() * band / bands);
  }
}
