package dev.kernelscope.engine.conv.scalar;

import dev.kernelscope.engine.conv.internal.LoopPlan;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Layout;

/**
 * Strip by strip, each in blocks of filters × positions. A strip's input stays in the cache while all filters of its
 * group pass over it. Where filters or positions do not fill the last block, it computes some twice or with weights of
 * zero and drops them.
 */
final class BlockedPlan extends LoopPlan {

  private final ConvProblem problem;
  private final Strips strips;
  private final int[] taps;
  private final int[] positions;
  private final float[] panels;
  private final float[] bias;
  private final int items;
  private final int floatsPerThread;
  private final int filterStep;
  private final int positionStep;

  BlockedPlan(ConvProblem problem, Strips strips, Parameters parameters, int threads) {
    super(Limits.threads(threads, problem, floats(strips)), true);
    this.problem = problem;
    this.strips = strips;
    this.taps = strips.taps();
    this.positions = positions(problem, strips);
    this.panels = pack(problem, parameters.weights());
    this.bias = parameters.bias() == null ? new float[problem.weights().n()] : parameters.bias().clone();
    this.items = problem.input().n() * problem.spec().groups() * strips.count();
    this.floatsPerThread = floats(strips);
    boolean planes = problem.layout() == Layout.NCHW;
    this.filterStep = planes ? problem.output().h() * problem.output().w() : 1;
    this.positionStep = planes ? 1 : problem.output().c();
  }

  private static int floats(Strips strips) {
    return BlockKernel.CELLS + strips.floats();
  }

  /** Where the positions of a full strip begin, relative to its base. */
  private static int[] positions(ConvProblem problem, Strips strips) {
    int columns = problem.output().w();
    int[] positions = new int[strips.outputRows() * columns];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = i / columns * strips.outputRowStep() + i % columns * strips.outputColumnStep();
    }
    return positions;
  }

  /** For each group, for each four filters, for each tap their weights; zeros where the group has no more filters. */
  private static float[] pack(ConvProblem problem, float[] weights) {
    int taps = problem.weights().imageSize();
    int filters = problem.filtersPerGroup();
    int panelSize = BlockKernel.FILTERS * taps;
    float[] panels = new float[(int) panelFloats(problem)];
    for (int filter = 0; filter < problem.weights().n(); filter++) {
      int inGroup = filter % filters;
      int panel = filter / filters * panelsOf(filters) + inGroup / BlockKernel.FILTERS;
      int at = panel * panelSize + inGroup % BlockKernel.FILTERS;
      for (int k = 0; k < taps; k++) {
        panels[at + k * BlockKernel.FILTERS] = weights[filter * taps + k];
      }
    }
    return panels;
  }

  /** Floats of the packed weights; may be more than an array holds. */
  static long panelFloats(ConvProblem problem) {
    long panels = (long) problem.spec().groups() * panelsOf(problem.filtersPerGroup());
    return panels * BlockKernel.FILTERS * problem.weights().imageSize();
  }

  private static int panelsOf(int filters) {
    return (filters + BlockKernel.FILTERS - 1) / BlockKernel.FILTERS;
  }

  @Override
  protected int scratchFloats() {
    return floatsPerThread;
  }

  @Override
  public int items() {
    return items;
  }

  @Override
  public void item(int item, int thread, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
    strip(item, src, srcOffset, dst, dstOffset, workspace, thread * floatsPerThread);
  }

  private void strip(int item, float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace, int scratch) {
    int row = item % strips.count() * strips.outputRows();
    int group = item / strips.count() % problem.spec().groups();
    int image = item / strips.count() / problem.spec().groups();
    int base = strips.load(src, srcOffset, image, group, row, workspace, scratch + BlockKernel.CELLS);
    float[] x = strips.array(src, workspace);
    int count = Math.min(strips.outputRows(), problem.output().h() - row) * problem.output().w();
    int filters = problem.filtersPerGroup();
    for (int f = 0; f < filters; f += BlockKernel.FILTERS) {
      int filter = group * filters + f;
      int panel = (group * panelsOf(filters) + f / BlockKernel.FILTERS) * BlockKernel.FILTERS * taps.length;
      int to = dstOffset + problem.output().index(problem.layout(), image, filter, row, 0);
      int valid = Math.min(BlockKernel.FILTERS, filters - f);
      for (int p = 0; p < count; p += BlockKernel.POSITIONS) {
        block(x, base, p, count - 1, panel, workspace, scratch);
        int filled = Math.min(BlockKernel.POSITIONS, count - p);
        store(workspace, scratch, filter, valid, filled, dst, to + p * positionStep);
      }
    }
  }

  private void block(float[] x, int base, int p, int last, int panel, float[] workspace, int scratch) {
    int p0 = base + positions[p];
    int p1 = base + positions[Math.min(p + 1, last)];
    int p2 = base + positions[Math.min(p + 2, last)];
    int p3 = base + positions[Math.min(p + 3, last)];
    int p4 = base + positions[Math.min(p + 4, last)];
    int p5 = base + positions[Math.min(p + 5, last)];
    BlockKernel.run(x, p0, p1, p2, p3, p4, p5, taps, panels, panel, workspace, scratch);
  }

  /** Adds the bias, applies the activation and writes what the output has of a block. */
  private void store(float[] sums, int sumsAt, int filter, int filters, int count, float[] dst, int to) {
    for (int f = 0; f < filters; f++) {
      float b = bias[filter + f];
      int from = sumsAt + f * BlockKernel.POSITIONS;
      int at = to + f * filterStep;
      switch (problem.spec().activation()) {
        case NONE -> {
          for (int i = 0; i < count; i++) {
            dst[at + i * positionStep] = sums[from + i] + b;
          }
        }
        default -> {
          for (int i = 0; i < count; i++) {
            dst[at + i * positionStep] = problem.spec().activation().apply(sums[from + i] + b);
          }
        }
      }
    }
  }
}
