package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.Loop;
import dev.kernelscope.engine.conv.internal.Parallel;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.PreparedGradient;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Arrays;

/**
 * The gradient to the input by image filters: at stride 1 straight into the output, otherwise phase by phase into
 * scratch planes, whose cells are then put between each other; an item is then a group of an image.
 */
final class FilterInputGradient implements PreparedGradient {

  private final ConvProblem problem;
  private final FilterPhase[] phases;
  private final FilterPlan[] plans;
  private final int[] weightsAt;
  private final float[] noBias;
  private final int scratchFloats;
  private final int planeFloats;
  private final int threads;
  private final Effort effort;

  /**
   * A plan.
   *
   * @param threads how many threads may work
   */
  FilterInputGradient(ConvProblem problem, Machine machine, Kernels kernels, int threads) {
    this.problem = problem;
    this.threads = threads;
    this.effort = Effort.of(problem, machine);
    int across = problem.spec().strideW();
    this.phases = new FilterPhase[problem.spec().strideH() * across];
    this.plans = new FilterPlan[phases.length];
    this.weightsAt = new int[phases.length + 1];
    this.noBias = new float[problem.input().c()];
    for (int i = 0; i < phases.length; i++) {
      phases[i] = FilterPhase.of(problem, i / across, i % across);
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

  /** Floats of one thread: the filters' own, and the planes of all phases of a group. */
  private int threadFloats() {
    return scratchFloats + (isStrided() ? phases.length * problem.channelsPerGroup() * planeFloats : 0);
  }

  private int items() {
    int groups = problem.input().n() * problem.spec().groups();
    return isStrided() ? groups : groups * plans[0].parts();
  }

  @Override
  public int workspaceFloats() {
    return Math.toIntExact(weightsAt[phases.length] + (long) Math.min(threads, items()) * threadFloats());
  }

  @Override
  public void execute(float[] weights, int weightsFrom, float[] arriving, int arrivingAt, float[] dst, int dstAt,
      float[] workspace) {
    FilterPlan.Numbers[] numbers = new FilterPlan.Numbers[phases.length];
    for (int i = 0; i < phases.length; i++) {
      phases[i].pack(weights, weightsFrom, workspace, weightsAt[i]);
      numbers[i] = new FilterPlan.Numbers(workspace, weightsAt[i], noBias);
    }
    Parallel.run(threads, new Filters(numbers), arriving, arrivingAt, dst, dstAt, workspace);
  }

  private final class Filters implements Loop {

    private final FilterPlan.Numbers[] numbers;

    private Filters(FilterPlan.Numbers[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public int items() {
      return FilterInputGradient.this.items();
    }

    @Override
    public boolean isWorthWaking() {
      return effort.isWorthWaking();
    }

    @Override
    public void item(int item, int thread, float[] src, int srcAt, float[] dst, int dstAt, float[] workspace) {
      int parts = isStrided() ? 1 : plans[0].parts();
      int group = item / parts % problem.spec().groups();
      int from = srcAt + item / parts * problem.filtersPerGroup() * problem.output().h() * problem.output().w();
      int to = dstAt + item / parts * problem.channelsPerGroup() * problem.input().h() * problem.input().w();
      int scratch = weightsAt[phases.length] + thread * threadFloats();
      if (!isStrided()) {
        plans[0].part(item % parts, group, numbers[0], src, from, dst, to, workspace, scratch);
        return;
      }
      int planes = scratch + scratchFloats;
      int step = problem.channelsPerGroup() * planeFloats;
      for (int i = 0; i < phases.length; i++) {
        for (int part = 0; part < plans[i].parts(); part++) {
          plans[i].part(part, group, numbers[i], src, from, workspace, planes + i * step, workspace, scratch);
        }
      }
      for (int c = 0; c < problem.channelsPerGroup(); c++) {
        plane(workspace, planes + c * planeFloats, step, dst, to + c * problem.input().h() * problem.input().w());
      }
    }
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
