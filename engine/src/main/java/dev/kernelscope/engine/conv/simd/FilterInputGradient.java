package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.GradientPlan;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Arrays;

/**
 * The gradient to the input by image filters: at stride 1 straight into the output, otherwise phase by phase into
 * scratch planes, whose cells are then put between each other; an item is then a group of an image.
 */
final class FilterInputGradient extends GradientPlan {

  private final ConvProblem problem;
  private final FilterPhase[] phases;
  private final FilterPlan[] plans;
  private final int[] weightsAt;
  private final float[] noBias;
  private final int scratchFloats;
  private final int planeFloats;
  /** What each phase computes with in the scratch at hand: made anew for another one, not for each item. */
  private volatile FilterPlan.Numbers[] numbers = {};

  /**
   * A plan.
   *
   * @param threads how many threads may work
   */
  FilterInputGradient(ConvProblem problem, Machine machine, Kernels kernels, int threads) {
    super(threads, Effort.of(problem, machine).isWorthWaking());
    this.problem = problem;
    this.phases = FilterPhase.all(problem);
    this.plans = new FilterPlan[phases.length];
    this.weightsAt = new int[phases.length + 1];
    this.noBias = new float[problem.input().c()];
    for (int i = 0; i < phases.length; i++) {
      ConvProblem filter = phases[i].filter();
      plans[i] = new FilterPlan(filter, null, FilterShape.of(filter, machine), kernels, threads);
      weightsAt[i + 1] = weightsAt[i] + filter.weights().size();
    }
    Shape planes = phases[0].filter().output();
    this.planeFloats = planes.h() * planes.w();
    this.scratchFloats = Arrays.stream(plans).mapToInt(FilterPlan::scratchFloats).max().orElseThrow();
  }

  private boolean isStrided() {
    return phases.length > 1;
  }

  /** Scratch floats on one thread; may be more than an array holds. */
  static long floats(ConvProblem problem, Machine machine) {
    FilterPhase[] phases = FilterPhase.all(problem);
    Shape planes = phases[0].filter().output();
    long most = Arrays.stream(phases).mapToLong(phase -> FilterShape.scratchFloats(phase.filter(), machine)).max()
        .orElseThrow();
    long beside = phases.length == 1 ? 0
        : (long) phases.length * problem.channelsPerGroup() * planes.h() * planes.w();
    return Math.min(most, Integer.MAX_VALUE) + FilterPlan.LINE + beside + problem.weights().size();
  }

  @Override
  protected int sharedFloats() {
    return weightsAt[phases.length];
  }

  /** The filters' own, and the planes of all phases of a group. */
  @Override
  protected int threadFloats() {
    return scratchFloats + (isStrided() ? phases.length * problem.channelsPerGroup() * planeFloats : 0);
  }

  @Override
  protected int items() {
    int groups = problem.input().n() * problem.spec().groups();
    return isStrided() ? groups : groups * plans[0].parts();
  }

  @Override
  protected void begin(float[] weights, int weightsFrom, float[] workspace) {
    for (int i = 0; i < phases.length; i++) {
      phases[i].pack(weights, weightsFrom, workspace, weightsAt[i]);
    }
  }

  @Override
  protected void item(int item, float[] weights, int weightsFrom, float[] arriving, int arrivingAt, float[] dst,
      int dstAt, float[] workspace, int scratchAt) {
    int parts = isStrided() ? 1 : plans[0].parts();
    int group = item / parts % problem.spec().groups();
    int from = arrivingAt + item / parts * problem.filtersPerGroup() * problem.output().h() * problem.output().w();
    int to = dstAt + item / parts * problem.channelsPerGroup() * problem.input().h() * problem.input().w();
    FilterPlan.Numbers[] with = numbers(workspace);
    if (!isStrided()) {
      plans[0].part(item % parts, group, with[0], arriving, from, dst, to, workspace, scratchAt);
      return;
    }
    int planes = scratchAt + scratchFloats;
    int step = problem.channelsPerGroup() * planeFloats;
    for (int i = 0; i < phases.length; i++) {
      for (int part = 0; part < plans[i].parts(); part++) {
        plans[i].part(part, group, with[i], arriving, from, workspace, planes + i * step, workspace, scratchAt);
      }
    }
    for (int c = 0; c < problem.channelsPerGroup(); c++) {
      plane(workspace, planes + c * planeFloats, step, dst, to + c * problem.input().h() * problem.input().w());
    }
  }

  private FilterPlan.Numbers[] numbers(float[] workspace) {
    FilterPlan.Numbers[] last = numbers;
    if (last.length > 0 && last[0].weights() == workspace) {
      return last;
    }
    FilterPlan.Numbers[] made = new FilterPlan.Numbers[phases.length];
    Arrays.setAll(made, i -> new FilterPlan.Numbers(workspace, weightsAt[i], noBias));
    numbers = made;
    return made;
  }

  /** Puts the cells of all phases of a plane in their places. */
  private void plane(float[] y, int yAt, int phaseStep, float[] dst, int dstAt) {
    int across = problem.spec().strideW();
    int width = problem.input().w();
    PhaseAxis rows = new PhaseAxis(problem.rows());
    PhaseAxis columns = new PhaseAxis(problem.columns());
    for (int row = 0; row < problem.input().h(); row++) {
      int padded = row + problem.rows().before();
      int t = padded / problem.spec().strideH() - rows.first();
      int down = padded % problem.spec().strideH() * across;
      for (int phase = 0; phase < across; phase++) {
        int from = yAt + (down + phase) * phaseStep + t * columns.count();
        int first = columns.cell(0, phase);
        for (int u = first < 0 ? 1 : 0; first + u * across < width; u++) {
          dst[dstAt + row * width + first + u * across] = y[from + u];
        }
      }
    }
  }
}
