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
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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

  private static final List<Machine> MACHINES =
      List.of(new Machine(128, 16), new Machine(256, 16), new Machine(512, 32));
  private static final FourierConvolution FFT = new FourierConvolution(MACHINES.get(1), Kernels.best());

  @ParameterizedTest
  @ValueSource(ints = {16, 32, 64, 128, 256, 512})
  void transformsColumnsAndBack(int size) {
    for (Machine machine : MACHINES) {
      int lanes = machine.lanes();
      int pitch = lanes + 3;
      int im = size * pitch;
      float[] x = floats(new Random(size), 2 * im);
      float[] y = x.clone();
      Fourier fourier = new Fourier(size, lanes, pitch, Kernels.best());
      fourier.forward(y, 0, im, new float[fourier.floats() + 1], 1);
      assertTransformed(fourier, x, y, size, pitch, lanes - 1);
      float[] plain = x.clone();
      new Fourier(size, lanes, pitch, Kernels.PLAIN).forward(plain, 0, im, new float[fourier.floats()], 0);
      assertThat(plain).as("without generated code").containsExactly(y);
      fourier.back(y, 0, im, new float[fourier.floats() + 1], 1);
      for (int row = 0; row < 2 * size; row++) {
        assertThat(y[row * pitch] / size).isCloseTo(x[row * pitch], within(2e-6f));
      }
      assertThat(IntStream.range(0, size).map(fourier::frequency).distinct().count()).isEqualTo(size);
    }
  }

  private static void assertTransformed(Fourier fourier, float[] x, float[] y, int size, int pitch, int lane) {
    int im = size * pitch;
    for (int row = 0; row < size; row++) {
      double real = 0;
      double imaginary = 0;
      for (int i = 0; i < size; i++) {
        double angle = -2 * Math.PI * fourier.frequency(row) * i / size;
        double a = x[i * pitch + lane];
        double b = x[im + i * pitch + lane];
        real += a * Math.cos(angle) - b * Math.sin(angle);
        imaginary += a * Math.sin(angle) + b * Math.cos(angle);
      }
      assertThat((double) y[row * pitch + lane]).isCloseTo(real, within(1e-6 * size));
      assertThat((double) y[im + row * pitch + lane]).isCloseTo(imaginary, within(1e-6 * size));
    }
  }

  private static float[] floats(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  @Property(tries = 25)
  void isWhatOnePassComputes(@ForAll("problems") ConvProblem problem) {
    Oracle oracle = Oracle.reals(problem, problem.hashCode());
    oracle.assertCloseAsAWhole(FFT, 1);
    float[] output = oracle.actual(FFT, 1);
    Cells.assertSame(oracle.actual(FFT, 3), output, "%s", problem);
    FourierConvolution wide = new FourierConvolution(MACHINES.getLast(), Kernels.best());
    Cells.assertSame(oracle.actual(wide, 1), output, "%s, wide", problem);
    FourierConvolution plain = new FourierConvolution(MACHINES.getFirst(), Kernels.PLAIN);
    Cells.assertSame(oracle.actual(plain, 1), output, "%s, plain", problem);
  }

  @Provide
  Arbitrary<ConvProblem> problems() {
    return Arbitraries.longs().map(seed -> problem(new Random(seed)))
        .filter(problem -> FFT.supports(problem).isSupported());
  }

  private static ConvProblem problem(Random random) {
    int planes = random.nextInt(3);
    int images = planes == 1 ? 2 : 1;
    int channels = planes == 2 ? 2 : 1;
    Shape weights = Shape.of(channels, 1, 17 + random.nextInt(7), 24 + random.nextInt(28));
    // One to four pairs of strips, and one or two blocks of columns.
    Shape input = Shape.of(images, channels, 72 + random.nextInt(110), 130 + random.nextInt(110));
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
    assertThat(chosen(Tensor.of(Shape.of(7, 7), floats(new Random(1), 49)), image)).isEqualTo("simd:filter");
  }

  private static String chosen(Tensor kernel, Shape image) {
    return Conv2d.of(kernel).engine("simd").plan(image).report().chosen().fullName();
  }

  @Test
  void everyRefusalHasAReason() {
    assertRefused("ic2ih200oc1kh31", "it is not one filter a plane");
    assertRefused("ic1ih200oc1kh31sh2", "the stride is not 1");
    assertRefused("ic1ih200oc1kh11dh2", "the dilation is not 1");
    assertRefused("ic1ih200oc1kh9ph4", "a kernel of 9x9 on 200 rows is faster in one pass");
    assertRefused("ic1ih1200oc1kh1025", "a kernel of 1025x1025 is larger than 1024x1024");
    assertRefused("ic1ih40iw200oc1kh31", "the output is small for a kernel of 31 rows");
  }

  private static void assertRefused(String problem, String reason) {
    assertThat(FFT.supports(ProblemString.parse(problem)).reason()).isEqualTo(reason);
  }
}
