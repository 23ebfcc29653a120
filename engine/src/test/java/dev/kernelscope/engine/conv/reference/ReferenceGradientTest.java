package dev.kernelscope.engine.conv.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.GradientTarget;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The backward pass of the reference against central differences of a loss in double, for every single value. */
class ReferenceGradientTest {

  @Property(tries = 150)
  void isTheDifferenceThatEachValueMakes(@ForAll("problems") ConvProblem problem) {
    DoubleConvolution loss = new DoubleConvolution(problem, new Random(problem.hashCode()), true);
    assertThat(gradient(loss, problem, GradientTarget.INPUT, loss.weights, loss.input.length))
        .as("to the input").containsExactly(differences(loss, loss.input, 1));
    assertThat(gradient(loss, problem, GradientTarget.WEIGHTS, loss.input, loss.weights.length))
        .as("to the weights").containsExactly(differences(loss, loss.weights, 1));
    assertThat(gradient(loss, problem, GradientTarget.BIAS, new double[0], loss.bias.length))
        .as("to the bias").containsExactly(differences(loss, loss.bias, 1));
  }

  @Test
  void isCloseToTheDifferencesOfNumbersThatAreNotWhole() {
    ConvProblem problem = ProblemString.parse("mb2g2ic4ih6iw5oc6kh3kw2sh2sw1dh1dw2ph2pw1phe1pwe2_reflect_bias");
    DoubleConvolution loss = new DoubleConvolution(problem, new Random(7), false);
    close(gradient(loss, problem, GradientTarget.INPUT, loss.weights, loss.input.length),
        differences(loss, loss.input, 0.01));
    close(gradient(loss, problem, GradientTarget.WEIGHTS, loss.input, loss.weights.length),
        differences(loss, loss.weights, 0.01));
    close(gradient(loss, problem, GradientTarget.BIAS, new double[0], loss.bias.length),
        differences(loss, loss.bias, 0.01));
  }

  @Test
  void givesOneArrivingNumberToWhatMadeItsCell() {
    ConvProblem problem = ProblemString.parse("ic1ih3oc1kh2");
    float[] arriving = {0, 2, 0, 0};
    float[] dst = new float[9];
    new ReferenceGradient().prepare(problem, GradientTarget.INPUT, 1)
        .execute(new float[] {1, 2, 3, 4}, 0, arriving, 0, dst, 0, new float[0]);
    assertThat(dst).containsExactly(0, 2, 4, 0, 6, 8, 0, 0, 0);
    float[] weights = new float[4];
    new ReferenceGradient().prepare(problem, GradientTarget.WEIGHTS, 1)
        .execute(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 0, arriving, 0, weights, 0, new float[0]);
    assertThat(weights).containsExactly(4, 6, 10, 12);
  }

  private static void close(float[] actual, float[] expected) {
    double largest = 0;
    for (float value : expected) {
      largest = Math.max(largest, Math.abs(value));
    }
    for (int i = 0; i < expected.length; i++) {
      assertThat(Math.abs((double) actual[i] - expected[i])).as("value %d, %s instead of %s", i, actual[i], expected[i])
          .isLessThanOrEqualTo(1e-6 * largest);
    }
  }

  private static float[] differences(DoubleConvolution loss, double[] values, double step) {
    float[] result = new float[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) loss.difference(values, i, step) + 0f; // no negative zero
    }
    return result;
  }

  /** At odd offsets, into memory full of NaN. */
  private static float[] gradient(DoubleConvolution loss, ConvProblem problem, GradientTarget target, double[] given,
      int size) {
    float[] dst = new float[size + 2];
    Arrays.fill(dst, Float.NaN);
    new ReferenceGradient().prepare(problem, target, 1).execute(shifted(given, 3), 3, shifted(loss.arriving, 5), 5, dst,
        1, new float[0]);
    assertThat(dst[0]).isNaN();
    assertThat(dst[size + 1]).isNaN();
    for (int i = 0; i < dst.length; i++) {
      dst[i] += 0f;
    }
    return Arrays.copyOfRange(dst, 1, size + 1);
  }

  private static float[] shifted(double[] values, int by) {
    float[] floats = new float[values.length + by];
    Arrays.fill(floats, Float.NaN);
    System.arraycopy(DoubleConvolution.floats(values), 0, floats, by, values.length);
    return floats;
  }

  /** Small enough to move every value, of every kind. */
  @Provide
  Arbitrary<ConvProblem> problems() {
    return Arbitraries.longs().map(seed -> problem(new Random(seed)));
  }

  private static ConvProblem problem(Random random) {
    while (true) {
      int groups = 1 + random.nextInt(3);
      Shape input = Shape.of(1 + random.nextInt(2), groups * (1 + random.nextInt(2)), 1 + random.nextInt(7),
          1 + random.nextInt(7));
      Shape weights = Shape.of(groups * (1 + random.nextInt(2)), input.c() / groups, 1 + random.nextInt(4),
          1 + random.nextInt(4));
      PaddingRule padding = random.nextInt(4) == 0 ? PaddingRule.SAME : PaddingRule.explicit(
          new Padding(random.nextInt(4), random.nextInt(4), random.nextInt(4), random.nextInt(4)));
      ConvSpec spec = new ConvSpec(1 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(3),
          1 + random.nextInt(3), padding, pick(random, PaddingMode.values()), groups, Activation.NONE);
      try {
        return ConvProblem.of(spec, input, weights, true, pick(random, Layout.values()));
      } catch (IllegalArgumentException e) {
        // No such convolution: the kernel is larger than the padded input, or the padding than its mode allows. Draw
        // again.
      }
    }
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
