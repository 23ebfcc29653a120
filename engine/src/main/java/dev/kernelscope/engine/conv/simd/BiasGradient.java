package dev.kernelscope.engine.conv.simd;

import dev.kernelscope.engine.conv.internal.LoopPlan;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.PreparedGradient;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The gradient to the bias: the sum of a filter's planes; an item is a filter. */
final class BiasGradient extends LoopPlan implements PreparedGradient {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_128;
  private static final Class<? extends FloatVector> TYPE = VectorTypes.FLOATS_4;

  private final ConvProblem problem;

  BiasGradient(ConvProblem problem, Machine machine, int threads) {
    super(threads, Effort.of(problem, machine).isWorthWaking());
    this.problem = problem;
  }

  @Override
  protected int scratchFloats() {
    return 0;
  }

  @Override
  public int items() {
    return problem.output().c();
  }

  @Override
  public void execute(float[] none, int noneAt, float[] arriving, int arrivingAt, float[] dst, int dstAt,
      float[] workspace) {
    execute(arriving, arrivingAt, dst, dstAt, workspace);
  }

  @Override
  public void item(int filter, int thread, float[] src, int srcAt, float[] dst, int dstAt, float[] workspace) {
    int plane = problem.output().h() * problem.output().w();
    double sum = 0;
    for (int n = 0; n < problem.output().n(); n++) {
      sum += sum(src, srcAt + n * problem.output().imageSize() + filter * plane, plane);
    }
    dst[dstAt + filter] = (float) sum;
  }

  /** Four vectors of sums, for one would wait for itself. */
  private static float sum(float[] values, int at, int count) {
    FloatVector a = FloatVector.zero(S);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    int lanes = S.length();
    int i = at;
    for (int end = at + count - 4 * lanes; i <= end; i += 4 * lanes) {
      a = TYPE.cast(FloatVector.fromArray(S, values, i)).add(a);
      b = TYPE.cast(FloatVector.fromArray(S, values, i + lanes)).add(b);
      c = TYPE.cast(FloatVector.fromArray(S, values, i + 2 * lanes)).add(c);
      d = TYPE.cast(FloatVector.fromArray(S, values, i + 3 * lanes)).add(d);
    }
    FloatVector all = TYPE.cast(a).add(b).add(TYPE.cast(c).add(d));
    float sum = all.lane(0) + all.lane(1) + (all.lane(2) + all.lane(3)); // reduceLanes leaves the order open
    for (; i < at + count; i++) {
      sum += values[i];
    }
    return sum;
  }
}
