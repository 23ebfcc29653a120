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
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters by Fourier transforms: the transform alone, then whole filters against the reference. */
class FourierTest {

  private static final FourierConvolution FFT = new FourierConvolution(new Machine(256, 16));

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8, 64, 128})
  void transformsColumnsAndBack(int size) {
    int lanes = Fourier.LANES;
    Random random = new Random(size);
    float[] re = floats(random, size * lanes);
    float[] im = floats(random, size * lanes);
    float[] a = re.clone();
    float[] b = im.clone();
    Fourier fourier = new Fourier(size);
    fourier.forward(a, 0, b, 0);
    int lane = lanes - 1;
    for (int row = 0; row < size; row++) {
      double real = 0;
      double imaginary = 0;
      for (int i = 0; i < size; i++) {
        double angle = -2 * Math.PI * fourier.frequency(row) * i / size;
        real += re[i * lanes + lane] * Math.cos(angle) - im[i * lanes + lane] * Math.sin(angle);
        imaginary += re[i * lanes + lane] * Math.sin(angle) + im[i * lanes + lane] * Math.cos(angle);
      }
      assertThat((double) a[row * lanes + lane]).isCloseTo(real, within(1e-5 * size));
      assertThat((double) b[row * lanes + lane]).isCloseTo(imaginary, within(1e-5 * size));
    }
    fourier.back(a, 0, b, 0);
    for (int i = 0; i < a.length; i++) {
      assertThat(a[i] / size).isCloseTo(re[i], within(1e-5f));
      assertThat(b[i] / size).isCloseTo(im[i], within(1e-5f));
    }
  }

  private static float[] floats(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  @Property(tries = 40)
  void isWhatOnePassComputes(@ForAll("problems") ConvProblem problem) {
    assertThat(FFT.supports(problem).reason()).isEmpty();
    Oracle oracle = Oracle.reals(problem, problem.hashCode());
    oracle.assertCloseAsAWhole(FFT, 1);
    assertThat(oracle.actual(FFT, 3)).containsExactly(oracle.actual(FFT, 1));
  }

  @Provide
  Arbitrary<ConvProblem> problems() {
    return Arbitraries.longs().map(seed -> problem(new Random(seed)));
  }

  private static ConvProblem problem(Random random) {
    int channels = 1 + random.nextInt(2);
    Shape weights = Shape.of(channels, 1, 17 + random.nextInt(7), 8 + random.nextInt(20));
    Shape input = Shape.of(1 + random.nextInt(2), channels, 2 * weights.h() + random.nextInt(150),
        130 + random.nextInt(110));
    Padding padding = new Padding(random.nextInt(16), random.nextInt(16), random.nextInt(16), random.nextInt(16));
    ConvSpec spec = ConvSpec.DEFAULT.withPadding(padding).withGroups(channels)
        .withPaddingMode(PaddingMode.values()[random.nextInt(PaddingMode.values().length)])
        .withActivation(Activation.values()[random.nextInt(Activation.values().length)]);
    return ConvProblem.of(spec, input, weights, random.nextBoolean(), Layout.NCHW);
  }

  @Test
  void isChosenForLargeKernelsThatAreNotSeparable() {
    Shape image = Shape.of(120, 200);
    Tensor kernel = Tensor.of(Shape.of(19, 19), floats(new Random(1), 361));
    assertThat(chosen(kernel, image)).isEqualTo("simd:fft");
    assertThat(chosen(Tensor.of(Shape.of(15, 15), floats(new Random(1), 225)), image)).isEqualTo("simd:filter");
  }

  private static String chosen(Tensor kernel, Shape image) {
    return Conv2d.of(kernel).engine("simd").plan(image).report().chosen().fullName();
  }

  @Test
  void everyRefusalHasAReason() {
    assertRefused("ic2ih200oc1kh31", "it is not one filter a plane");
    assertRefused("ic1ih200oc1kh31sh2", "stride and dilation are not 1");
    assertRefused("ic1ih200oc1kh11",
        "a kernel of 11x11 is faster in one pass; needed are 17 rows and 8 columns");
    assertRefused("ic1ih40iw200oc1kh31", "the output is small for a kernel of 31 rows");
  }

  private static void assertRefused(String problem, String reason) {
    assertThat(FFT.supports(ProblemString.parse(problem)).reason()).isEqualTo(reason);
  }
}
