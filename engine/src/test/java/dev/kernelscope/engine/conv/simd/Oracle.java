package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.reference.ReferenceProvider;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spi.ConvolutionImplementation;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import java.util.Arrays;
import java.util.Random;

/** Runs an implementation on data of a problem's size and holds the result to the reference. */
final class Oracle {

  /** Cells before and behind the output that nothing may touch. */
  private static final int GUARD = 21;

  private static final float UNTOUCHED = Float.intBitsToFloat(0x7fc0_1234);

  private final ConvProblem problem;
  private final float[] src;
  private final Parameters parameters;
  /** The input that the reference computed last, and what it made of it: it takes longer than all that is tested. */
  private float[] known;
  private float[] expected;

  private Oracle(ConvProblem problem, float[] src, Parameters parameters) {
    this.problem = problem;
    this.src = src;
    this.parameters = parameters;
  }

  /** Small integers, whose sums are exact in whatever order. */
  static Oracle integers(ConvProblem problem, long seed) {
    Random random = new Random(seed);
    return of(problem, () -> random.nextInt(9) - 4);
  }

  /** Numbers of mixed sign and size. */
  static Oracle reals(ConvProblem problem, long seed) {
    Random random = new Random(seed);
    return of(problem, () -> (float) (random.nextGaussian() * Math.exp(random.nextGaussian())));
  }

  /** Kernels that are products of a column and a row, of small integers. */
  static Oracle separable(ConvProblem problem, long seed) {
    Random random = new Random(seed);
    Oracle oracle = integers(problem, seed);
    float[] weights = oracle.parameters.weights();
    int h = problem.weights().h();
    int w = problem.weights().w();
    for (int plane = 0; plane < weights.length; plane += h * w) {
      int[] column = random.ints(h, -3, 4).toArray();
      int[] row = random.ints(w, -3, 4).toArray();
      for (int i = 0; i < h * w; i++) {
        weights[plane + i] = column[i / w] * row[i % w];
      }
    }
    return oracle;
  }

  private interface Numbers {
    float next();
  }

  private static Oracle of(ConvProblem problem, Numbers numbers) {
    float[] bias = problem.hasBias() ? fill(problem.weights().n(), numbers) : null;
    return new Oracle(problem, fill(problem.input().size(), numbers),
        new Parameters(fill(problem.weights().size(), numbers), bias));
  }

  private static float[] fill(int size, Numbers numbers) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = numbers.next();
    }
    return values;
  }

  /** The input, to plant special values in. */
  float[] src() {
    return src;
  }

  /** The reference's result. */
  float[] expected() {
    if (!Arrays.equals(src, known)) {
      known = src.clone();
      expected = run(new ReferenceProvider().implementations().getFirst(), src, parameters, 1);
    }
    return expected;
  }

  /**
   * The implementation's result: written into memory full of NaN, out of scratch full of NaN, at odd offsets, within
   * its bounds.
   */
  float[] actual(ConvolutionImplementation implementation, int threads) {
    return run(implementation, src, parameters, threads);
  }

  /** A prepared convolution's result, as in {@link #actual(ConvolutionImplementation, int)}. */
  float[] actual(PreparedConvolution prepared) {
    return run(prepared, src);
  }

  /** Weights and bias. */
  Parameters parameters() {
    return parameters;
  }

  private float[] run(ConvolutionImplementation implementation, float[] input, Parameters numbers, int threads) {
    assertThat(implementation.supports(problem).reason()).isEmpty();
    return run(implementation.prepare(problem, numbers, threads), input);
  }

  private float[] run(PreparedConvolution prepared, float[] input) {
    float[] shifted = new float[input.length + 3];
    Arrays.fill(shifted, Float.NaN);
    System.arraycopy(input, 0, shifted, 2, input.length);
    int size = problem.output().size();
    float[] dst = new float[size + 2 * GUARD];
    Arrays.fill(dst, UNTOUCHED);
    float[] workspace = new float[prepared.workspaceFloats()];
    Arrays.fill(workspace, Float.NaN);
    prepared.execute(shifted, 2, dst, GUARD, workspace);
    for (int i = 0; i < GUARD; i++) {
      assertThat(Float.floatToRawIntBits(dst[i])).as("%s: guard before", problem)
          .isEqualTo(Float.floatToRawIntBits(UNTOUCHED));
      assertThat(Float.floatToRawIntBits(dst[GUARD + size + i])).as("%s: guard behind", problem)
          .isEqualTo(Float.floatToRawIntBits(UNTOUCHED));
    }
    return Arrays.copyOfRange(dst, GUARD, GUARD + size);
  }

  /** Every cell is the reference's. */
  void assertExact(ConvolutionImplementation implementation, int threads) {
    Cells.assertSame(actual(implementation, threads), expected(), "%s", problem);
  }

  /**
   * No cell differs by more than what rounding explains: n additions of products, each off by half a unit of the
   * running sum, which Σ|x·w| bounds.
   */
  void assertClose(ConvolutionImplementation implementation, int threads) {
    float[] expected = expected();
    float[] actual = actual(implementation, threads);
    float[] bound = magnitudes();
    int terms = problem.weights().imageSize() + 2;
    for (int i = 0; i < expected.length; i++) {
      double allowed = terms * 0x1p-24 * bound[i] + Float.MIN_NORMAL;
      Cells.assertClose(i, actual[i], expected[i], allowed, "%s", problem);
    }
  }

  /** No cell differs by more than 1e-5 of the largest input value times the largest filter's weights. */
  void assertCloseAsAWhole(ConvolutionImplementation implementation, int threads) {
    float[] expected = expected();
    float[] actual = actual(implementation, threads);
    double most = largest(src, 1) * largest(parameters.weights(), problem.weights().imageSize())
        + (parameters.bias() == null ? 0 : largest(parameters.bias(), 1));
    for (int i = 0; i < expected.length; i++) {
      Cells.assertClose(i, actual[i], expected[i], 1e-5 * most, "%s", problem);
    }
  }

  private static double largest(float[] values, int together) {
    double largest = 0;
    for (int i = 0; i < values.length; i += together) {
      double sum = 0;
      for (int j = i; j < i + together; j++) {
        sum += Math.abs(values[j]);
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  /** Σ|x·w| and |bias| of each cell. */
  private float[] magnitudes() {
    Parameters sizes =
        new Parameters(absolute(parameters.weights()), parameters.bias() == null ? null : absolute(parameters.bias()));
    ConvProblem linear = ConvProblem.of(problem.spec().withActivation(Activation.NONE),
        problem.input(), problem.weights(), problem.hasBias(), problem.layout());
    return new Oracle(linear, absolute(src), sizes).expected();
  }

  private static float[] absolute(float[] values) {
    float[] result = values.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.abs(result[i]);
    }
    return result;
  }
}
