package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.reference.ReferenceProvider;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.GradientImplementation;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.conv.spi.PreparedGradient;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;

/** Runs gradients on data of a problem's size and holds the results to the reference. */
public final class GradientOracle {

  /** Cells before and behind the result that nothing may touch. */
  private static final int GUARD = 21;

  private static final float UNTOUCHED = Float.intBitsToFloat(0x7fc0_1234);

  private final ConvProblem problem;
  private final GradientTarget target;
  private final float[] given;
  private final float[] arriving;
  private final int size;
  /** What the reference multiplied last, and what it made of it: it takes longer than all that is tested. */
  private float[] knownGiven;
  private float[] knownArriving;
  private float[] expected;

  private GradientOracle(ConvProblem problem, GradientTarget target, DoubleSupplier numbers) {
    this.problem = problem;
    this.target = target;
    this.given = fill(switch (target) {
      case INPUT -> problem.weights().size();
      case WEIGHTS -> problem.input().size();
      case BIAS -> 0;
    }, numbers);
    this.arriving = fill(problem.output().size(), numbers);
    this.size = switch (target) {
      case INPUT -> problem.input().size();
      case WEIGHTS -> problem.weights().size();
      case BIAS -> problem.weights().n();
    };
  }

  /** Small integers, whose sums are exact in whatever order. */
  public static GradientOracle integers(ConvProblem problem, GradientTarget target) {
    Random random = new Random(problem.hashCode());
    return new GradientOracle(problem, target, () -> random.nextInt(9) - 4);
  }

  /** Numbers of mixed sign and size. */
  public static GradientOracle reals(ConvProblem problem, GradientTarget target) {
    Random random = new Random(problem.hashCode());
    return new GradientOracle(problem, target, () -> random.nextGaussian() * Math.exp(random.nextGaussian()));
  }

  private static float[] fill(int size, DoubleSupplier numbers) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) numbers.getAsDouble();
    }
    return values;
  }

  /** What the gradient is multiplied by, to plant special values in. */
  float[] given() {
    return given;
  }

  /** The arriving gradient, to plant special values in. */
  float[] arriving() {
    return arriving;
  }

  /** The reference's result. */
  float[] expected() {
    if (!Arrays.equals(given, knownGiven) || !Arrays.equals(arriving, knownArriving)) {
      knownGiven = given.clone();
      knownArriving = arriving.clone();
      expected = expected(given, arriving);
    }
    return expected;
  }

  private float[] expected(float[] left, float[] right) {
    PreparedGradient reference = new ReferenceProvider().gradients().getFirst().prepare(problem, target, 1);
    float[] dst = new float[size];
    reference.execute(left, 0, right, 0, dst, 0, new float[0]);
    return dst;
  }

  public float[] actual(GradientImplementation implementation, int threads) {
    return actual(implementation.prepare(problem, target, threads));
  }

  /** Into memory full of NaN, out of scratch full of NaN, at odd offsets, within its bounds, twice the same. */
  float[] actual(PreparedGradient prepared) {
    float[] dst = new float[size + 2 * GUARD];
    Arrays.fill(dst, UNTOUCHED);
    float[] workspace = new float[prepared.workspaceFloats()];
    Arrays.fill(workspace, Float.NaN);
    float[] left = shifted(given, 3);
    float[] right = shifted(arriving, 5);
    prepared.execute(left, 3, right, 5, dst, GUARD, workspace);
    float[] first = Arrays.copyOfRange(dst, GUARD, GUARD + size);
    prepared.execute(left, 3, right, 5, dst, GUARD, workspace);
    Cells.assertSame(Arrays.copyOfRange(dst, GUARD, GUARD + size), first, "%s again", problem);
    for (int i = 0; i < GUARD; i++) {
      assertThat(Float.floatToRawIntBits(dst[i])).as("%s: before", problem)
          .isEqualTo(Float.floatToRawIntBits(UNTOUCHED));
      assertThat(Float.floatToRawIntBits(dst[GUARD + size + i])).as("%s: behind", problem)
          .isEqualTo(Float.floatToRawIntBits(UNTOUCHED));
    }
    Cells.assertSame(left, shifted(given, 3), "what %s was given", problem);
    Cells.assertSame(right, shifted(arriving, 5), "what arrives at %s", problem);
    return first;
  }

  private static float[] shifted(float[] values, int by) {
    float[] result = new float[values.length + by];
    Arrays.fill(result, 0, by, Float.NaN);
    System.arraycopy(values, 0, result, by, values.length);
    return result;
  }

  /** Every cell is the reference's. */
  public void assertExact(GradientImplementation implementation, int threads) {
    Cells.assertSame(withoutNegativeZeros(actual(implementation, threads)), withoutNegativeZeros(expected()),
        "%s to the %s", problem, target);
  }

  private static float[] withoutNegativeZeros(float[] values) {
    float[] result = values.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] += 0f;
    }
    return result;
  }

  /**
   * No cell differs by more than what rounding explains: n additions of products, each off by half a unit of the
   * running sum, which the sum of magnitudes bounds.
   */
  public void assertClose(GradientImplementation implementation, int threads) {
    float[] expected = expected();
    float[] actual = actual(implementation, threads);
    float[] bound = expected(absolute(given), absolute(arriving));
    long terms = 2 + switch (target) {
      case INPUT -> (long) problem.filtersPerGroup() * problem.weights().h() * problem.weights().w();
      case WEIGHTS, BIAS -> problem.output().size() / problem.output().c();
    };
    for (int i = 0; i < expected.length; i++) {
      double allowed = terms * 0x1p-24 * bound[i] + Float.MIN_NORMAL;
      Cells.assertClose(i, actual[i], expected[i], allowed, "%s to the %s", problem, target);
    }
  }

  private static float[] absolute(float[] values) {
    float[] result = values.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.abs(result[i]);
    }
    return result;
  }
}
