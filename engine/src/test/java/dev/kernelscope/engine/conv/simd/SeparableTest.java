package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.conv.Conv2d;
import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.kernels.NamedKernel;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Filters in two passes: which kernels they take, and that they compute what one pass does. */
class SeparableTest {

  private static final List<Machine> MACHINES =
      List.of(new Machine(128, 16), new Machine(256, 16), new Machine(512, 32));

  @Test
  void findsTheFactorsOfAKernel() {
    RankOne factors = RankOne.of(new float[] {9, -1, 0, 1, -2, 0, 2, -1, 0, 1}, 1, 3, 3);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(factors.column()[i] * factors.row()[j]).isEqualTo(NamedKernel.SOBEL_X.weights().get(0, 0, i, j));
      }
    }
  }

  @Test
  void findsTheFactorsOfRoundedProducts() {
    Random random = new Random(5);
    float[] column = {0.01f, 0.3f, 1.7f, 0.3f};
    float[] weights = new float[4 * 7];
    float[] row = new float[7];
    for (int j = 0; j < 7; j++) {
      row[j] = (float) random.nextGaussian();
      for (int i = 0; i < 4; i++) {
        weights[i * 7 + j] = column[i] * row[j];
      }
    }
    RankOne factors = RankOne.of(weights, 0, 4, 7);
    for (int i = 0; i < weights.length; i++) {
      assertThat(factors.column()[i / 7] * factors.row()[i % 7]).isCloseTo(weights[i], within(1e-6f));
    }
  }

  @Test
  void refusesKernelsOfHigherRank() {
    assertThat(RankOne.of(NamedKernel.LAPLACIAN.weights().data(), 0, 3, 3)).isNull();
    assertThat(RankOne.of(new float[] {1, 2, 3, Float.NaN}, 0, 2, 2)).isNull();
    assertThat(RankOne.of(new float[] {1, 0, 0, 1e-4f}, 0, 2, 2)).isNull();
    assertThat(RankOne.of(new float[4], 0, 2, 2)).as("zeros are a product, too").isNotNull();
  }

  @Property(tries = 200)
  void isWhatOnePassComputes(@ForAll("problems") ConvProblem problem, @ForAll("machines") Machine machine) {
    Oracle oracle = Oracle.separable(problem, problem.hashCode());
    SeparableConvolution separable = new SeparableConvolution(machine, Kernels.best());
    assertThat(separable.supports(problem, oracle.parameters()).isSupported()).isTrue();
    oracle.assertCloseAsAWhole(separable, 1);
    Cells.assertSame(oracle.actual(separable, 3), oracle.actual(separable, 1), "%s", problem);
  }

  @Provide
  Arbitrary<Machine> machines() {
    return Arbitraries.of(MACHINES);
  }

  @Provide
  Arbitrary<ConvProblem> problems() {
    return Arbitraries.longs().map(seed -> problem(new Random(seed)));
  }

  private static ConvProblem problem(Random random) {
    int channels = 1 + random.nextInt(3);
    Shape input = Shape.of(1 + random.nextInt(2), channels, 24 + random.nextInt(20), 41 + random.nextInt(40));
    Shape weights = Shape.of(channels, 1, 5 + random.nextInt(5), 5 + random.nextInt(9));
    Padding padding = new Padding(random.nextInt(6), random.nextInt(6), random.nextInt(6), random.nextInt(6));
    ConvSpec spec = ConvSpec.DEFAULT.withPadding(padding).withGroups(channels)
        .withDilation(1 + random.nextInt(2), 1 + random.nextInt(2))
        .withPaddingMode(PaddingMode.values()[random.nextInt(PaddingMode.values().length)])
        .withActivation(Activation.values()[random.nextInt(Activation.values().length)]);
    return ConvProblem.of(spec, input, weights, random.nextBoolean(), Layout.NCHW);
  }

  @Test
  void isFoundByItself() {
    Shape image = Shape.of(40, 60);
    assertThat(chosen(NamedKernel.GAUSSIAN_5.weights(), image)).isEqualTo("simd:separable");
    assertThat(chosen(NamedKernel.SOBEL_X.weights(), image)).as("one pass is as fast").isEqualTo("simd:filter");
    Tensor random = Tensor.zeros(Shape.of(5, 5));
    random.set(0, 0, 1, 1, 1);
    random.set(0, 0, 3, 3, 1);
    assertThat(chosen(random, image)).isEqualTo("simd:filter");
  }

  private static String chosen(Tensor kernel, Shape image) {
    return Conv2d.of(kernel).engine("simd").plan(image).report().chosen().fullName();
  }

  @Test
  void everyRefusalHasAReason() {
    assertRefused("ic2ih40oc1kh5", "it is not one filter a plane");
    assertRefused("g2ic2ih40oc2kh5_nhwc", "it is not one filter a plane");
    assertRefused("ic1ih40oc1kh5sh2", "the stride is not 1");
    assertRefused("ic1ih40oc1kh3", "a kernel of at least 25 weights is needed, not 3x3");
    assertRefused("ic1ih9iw40oc1kh5", "the plane is smaller than 8 rows of a vector");
    SeparableConvolution separable = new SeparableConvolution(MACHINES.getLast(), Kernels.best());
    ConvProblem problem = ProblemString.parse("ic1ih40oc1kh5");
    Parameters diagonal = Oracle.reals(problem, 1).parameters();
    assertThat(separable.supports(problem, diagonal).reason())
        .isEqualTo("the kernel is not the product of a column and a row");
  }

  private static void assertRefused(String problem, String reason) {
    SeparableConvolution separable = new SeparableConvolution(MACHINES.getLast(), Kernels.best());
    assertThat(separable.supports(ProblemString.parse(problem)).reason()).isEqualTo(reason);
  }
}
