package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;

/**
 * A problem with data and with what the reference makes of them. Hostile to whoever computes it: the input has NaN on
 * both sides, the output is NaN inside and has guards on both sides, the workspace is NaN.
 */
final class OracleCase {

  private static final int GUARD = 67;
  private static final float UNTOUCHED = Float.intBitsToFloat(0x7fc0_1dea);

  /** Half a unit in the last place of 1: the largest relative error of one rounding. */
  private static final double ROUNDING = 0x1p-24;

  /**
   * Of the largest Σ|x·w| of a plane; within what {@link Accuracy#FAST} promises. The worst over all problems is
   * 4.5e-6.
   */
  private static final double TRANSFORMED = 1e-5;

  private final ConvProblem problem;
  private final boolean exact;
  private final Tensor weights;
  private final float[] bias;
  private final float[] input;
  private final float[] expected;
  private float[] magnitude;

  private OracleCase(ConvProblem problem, boolean exact, DoubleSupplier numbers) {
    this.problem = problem;
    this.exact = exact;
    this.weights = Tensor.of(problem.weights(), fill(problem.weights().size(), numbers));
    this.bias = problem.hasBias() ? fill(problem.weights().n(), numbers) : null;
    this.input = fill(problem.input().size(), numbers);
    this.expected = reference(problem.spec().activation(), weights.data(), bias, input);
  }

  /** Σ|x·w| and |bias| of each cell, computed when it is first asked for. */
  private float[] magnitude() {
    if (magnitude == null) {
      magnitude = reference(Activation.NONE, absolute(weights.data()), absolute(bias), absolute(input));
    }
    return magnitude;
  }

  /** Small integers: their sums stay below 2^24 and are exact in whatever order. */
  static OracleCase integers(ConvProblem problem) {
    Random random = new Random(problem.toString().hashCode());
    return new OracleCase(problem, true, () -> random.nextInt(17) - 8);
  }

  /** Numbers of either sign and of sizes from a thousandth to some tens. */
  static OracleCase reals(ConvProblem problem) {
    Random random = new Random(problem.toString().hashCode());
    return new OracleCase(problem, false, () -> random.nextGaussian() * Math.exp(2 * random.nextGaussian()));
  }

  private float[] reference(Activation activation, float[] w, float[] b, float[] x) {
    Conv2d layer = Conv2d.of(Tensor.of(weights.shape(), w)).spec(problem.spec().withActivation(activation));
    Plan plan = (b == null ? layer : layer.bias(b)).engine("reference").plan(problem.input(), problem.layout());
    return plan.run(Tensor.of(problem.input(), problem.layout(), x)).data();
  }

  /** Weights and bias. */
  Parameters parameters() {
    return new Parameters(weights.data(), bias);
  }

  /** The layer to be planned by whichever engine. */
  Conv2d layer() {
    Conv2d layer = Conv2d.of(weights).spec(problem.spec());
    return bias == null ? layer : layer.bias(bias);
  }

  Plan plan(String engine, int threads) {
    return layer().engine(engine).threads(threads).plan(problem.input(), problem.layout());
  }

  /** Executes and holds every cell to the reference. */
  void check(Plan plan) {
    float[] actual = execute(plan);
    if (plan.accuracy() == Accuracy.FAST) {
      checkPlanes(plan, actual);
      return;
    }
    for (int i = 0; i < actual.length; i++) {
      if (exact ? actual[i] != expected[i] : !(Math.abs((double) actual[i] - expected[i]) <= tolerance(i))) {
        assertThat(actual[i]).as("%s: cell %d of %s, which the reference says is %s and may differ by %s", plan, i,
            problem.output(), expected[i], exact ? 0 : tolerance(i)).isEqualTo(expected[i]);
      }
    }
  }

  /**
   * Holds a result to the reference plane by plane: a transform of tiles rounds sums of neighbours, so that the largest
   * Σ|x·w| among the cells of a filter bounds the error of each of them.
   */
  private void checkPlanes(Plan plan, float[] actual) {
    Shape out = problem.output();
    double[] largest = new double[out.n() * out.c()];
    for (int i = 0; i < actual.length; i++) {
      largest[plane(i)] = Math.max(largest[plane(i)], magnitude()[i]);
    }
    for (int i = 0; i < actual.length; i++) {
      double bound = TRANSFORMED * largest[plane(i)];
      if (!(Math.abs((double) actual[i] - expected[i]) <= bound)) {
        assertThat(actual[i]).as("%s: cell %d, which may differ by %s", plan, i, bound).isEqualTo(expected[i]);
      }
    }
  }

  /** The number of the plane, one image's cells of one filter, that holds an output value. */
  private int plane(int index) {
    Shape out = problem.output();
    int image = index / out.imageSize();
    int within = index % out.imageSize();
    int filter = problem.layout() == Layout.NCHW ? within / (out.h() * out.w()) : within % out.c();
    return image * out.c() + filter;
  }

  /**
   * A sum of n products rounds at most 2n times, each time by less than the sum of magnitudes times half a unit; in the
   * reference itself only the last step rounds. N. J. Higham, "Accuracy and Stability of Numerical Algorithms", 3.1.
   */
  private double tolerance(int cell) {
    return (2.0 * problem.weights().imageSize() + 3) * ROUNDING * magnitude()[cell] + Float.MIN_NORMAL;
  }

  /** The output that the plan computes; fails where it reads or writes what is not its own. */
  float[] execute(Plan plan) {
    return execute(plan, new Workspace());
  }

  float[] execute(Plan plan, Workspace workspace) {
    Arrays.fill(workspace.floats((int) (plan.workspaceBytes() / Float.BYTES)), Float.NaN);
    float[] src = guarded(problem.input(), Float.NaN);
    System.arraycopy(input, 0, src, GUARD, input.length);
    float[] dst = guarded(problem.output(), UNTOUCHED);
    plan.execute(Tensor.view(problem.input(), problem.layout(), src, GUARD),
        Tensor.view(problem.output(), problem.layout(), dst, GUARD), workspace);
    int end = GUARD + problem.output().size();
    for (int i = 0; i < GUARD; i++) {
      untouched(plan, "before", dst[i]);
      untouched(plan, "behind", dst[end + i]);
    }
    assertThat(Arrays.mismatch(input, 0, input.length, src, GUARD, GUARD + input.length))
        .as("%s: first cell of the input that was changed", plan).isEqualTo(-1);
    return Arrays.copyOfRange(dst, GUARD, end);
  }

  private static void untouched(Plan plan, String where, float value) {
    if (Float.floatToRawIntBits(value) != Float.floatToRawIntBits(UNTOUCHED)) {
      throw new AssertionError(plan + " wrote " + value + " " + where + " the output");
    }
  }

  private static float[] guarded(Shape shape, float guard) {
    float[] values = new float[shape.size() + 2 * GUARD];
    Arrays.fill(values, guard);
    return values;
  }

  private static float[] fill(int size, DoubleSupplier numbers) {
    float[] values = new float[size];
    Arrays.setAll(new double[size], i -> values[i] = (float) numbers.getAsDouble());
    return values;
  }

  private static float[] absolute(float[] values) {
    if (values == null) {
      return null;
    }
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = Math.abs(values[i]);
    }
    return result;
  }
}
