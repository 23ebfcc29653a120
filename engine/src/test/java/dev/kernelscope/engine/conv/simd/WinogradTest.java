package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.lang.classfile.ClassFile;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Winograd's method: its transforms alone, then whole layers against the reference. */
class WinogradTest {

  private static final String WHOLE = " and whole vectors of channels";

  private static final List<Machine> MACHINES =
      List.of(new Machine(128, 16), new Machine(256, 16), new Machine(512, 32));

  static Stream<Winograd> methods() {
    return Stream.of(Winograd.F2, Winograd.F4, Winograd.STRIDED);
  }

  /** Σ over the factors of Aᵀ·[(G·g) ⊙ (Bᵀ·d)] is the correlation of three weights with a line of inputs. */
  @ParameterizedTest
  @MethodSource("methods")
  void aLineIsTheSumOfThreeProducts(Winograd method) {
    Random random = new Random(1);
    double[] inputs = random.doubles(method.inputs(), -4, 4).toArray();
    double[] weights = random.doubles(3, -4, 4).toArray();
    double[] factors = method.input().apply(inputs);
    double[] products = new double[method.size()];
    for (int product = 0; product < products.length; product++) {
      for (int i = 0; i < method.products()[product]; i++) {
        int factor = method.first(product) + i;
        for (int k = 0; k < 3; k++) {
          products[product] += factors[factor] * method.weights()[factor][k] * weights[k];
        }
      }
    }
    double[] outputs = method.output().apply(products);
    assertThat(outputs).hasSize(method.outputs());
    for (int i = 0; i < outputs.length; i++) {
      int at = i * method.stride();
      double direct = inputs[at] * weights[0] + inputs[at + 1] * weights[1] + inputs[at + 2] * weights[2];
      assertThat(outputs[i]).isCloseTo(direct, within(1e-12));
    }
  }

  static Stream<TileTransform> transforms() {
    return Stream.of(4, 8, 16).flatMap(lanes -> Stream.of(
        new TileTransform(Winograd.F2.input(), lanes, false, Activation.NONE),
        new TileTransform(Winograd.F2.output(), lanes, true, Activation.RELU6),
        new TileTransform(Winograd.STRIDED.input(), lanes, false, Activation.NONE),
        new TileTransform(Winograd.STRIDED.output(), lanes, true, Activation.RELU),
        new TileTransform(Winograd.F4.input(), lanes, false, Activation.NONE),
        new TileTransform(Winograd.F4.output(), lanes, false, Activation.RELU),
        new TileTransform(Winograd.F4.output(), lanes, true, Activation.NONE)));
  }

  @ParameterizedTest
  @MethodSource("transforms")
  void generatedTransformsGiveTheSameBits(TileTransform tile) {
    assertThat(ClassFile.of().verify(GeneratedKernels.bytes(tile))).isEmpty();
    assertThat(Kernels.best().transform(tile).getClass().isHidden()).isTrue();
    float[] x = floats(6 * 300 + 9);
    float[] bias = floats(100);
    int results = tile.line().outputs().size();
    float[] generated = new float[results * 250 + 7];
    float[] plain = generated.clone();
    float[] scratch = new float[tile.scratch() + 2];
    Kernels.best().transform(tile).run(x, 3, 200, 33, scratch, 2, generated, 5, 240, 35, 2, bias, 4);
    Kernels.PLAIN.transform(tile).run(x, 3, 200, 33, scratch, 2, plain, 5, 240, 35, 2, bias, 4);
    assertThat(generated).containsExactly(plain);
    assertThat(generated).isNotEqualTo(new float[generated.length]);
  }

  private static float[] floats(int size) {
    Random random = new Random(size);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  @Property(tries = 100)
  void isCloseToTheReference(@ForAll("problems") ConvProblem problem, @ForAll("machines") Machine machine) {
    Oracle oracle = Oracle.reals(problem, problem.hashCode());
    int asked = 0;
    for (Winograd method : List.of(Winograd.F2, Winograd.F4, Winograd.STRIDED)) {
      WinogradConvolution winograd = new WinogradConvolution(method, machine, Kernels.best());
      if (winograd.supports(problem).isSupported()) {
        asked++;
        oracle.assertCloseAsAWhole(winograd, 1);
        Cells.assertSame(oracle.actual(winograd, 3), oracle.actual(winograd, 1), "%s", problem);
      }
    }
    assertThat(asked).isPositive();
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
    int stride = 1 + random.nextInt(2);
    Shape input = Shape.of(1 + random.nextInt(2), 32 + 16 * random.nextInt(3), 3 + 5 * stride + random.nextInt(20),
        3 + 5 * stride + random.nextInt(20));
    Shape weights = Shape.of(32 + random.nextInt(40), input.c(), 3, 3);
    Padding padding = new Padding(random.nextInt(3), random.nextInt(3), random.nextInt(3), random.nextInt(3));
    PaddingMode mode = PaddingMode.values()[random.nextInt(PaddingMode.values().length)];
    Activation activation = Activation.values()[random.nextInt(Activation.values().length)];
    ConvSpec spec = ConvSpec.DEFAULT.withStride(stride).withPadding(padding)
        .withPaddingMode(mode).withActivation(activation);
    return ConvProblem.of(spec, input, weights, random.nextBoolean(), Layout.values()[random.nextInt(2)]);
  }

  @Test
  void plainMicroKernelsGiveTheSameBits() {
    for (String text : List.of("ic32ih22iw25oc40kh3ph1_bias_relu", "ic32ih8iw9oc32kh3_nhwc",
        "ic32ih17iw15oc32kh3sh2ph1_bias_nhwc")) {
      ConvProblem problem = ProblemString.parse(text);
      Oracle oracle = Oracle.reals(problem, 3);
      Winograd method = text.contains("sh2") ? Winograd.STRIDED : text.contains("ih22") ? Winograd.F4 : Winograd.F2;
      for (Machine machine : MACHINES) {
        float[] plain = oracle.actual(new WinogradConvolution(method, machine, Kernels.PLAIN), 1);
        Cells.assertSame(plain, oracle.actual(new WinogradConvolution(method, machine, Kernels.best()), 1), "%s", text);
      }
    }
  }

  @Test
  void everyRefusalHasAReason() {
    assertRefused("ic32ih20oc32kh5", "the kernel is not one of 3x3 over all channels");
    assertRefused("g2ic64ih20oc64kh3", "the kernel is not one of 3x3 over all channels");
    assertRefused("ic32ih20oc32kh3sh2", "the stride is 2x2 and not 1x1");
    assertRefused("ic24ih30oc32kh3", "24 channels and 32 filters: needed are 32 of each," + WHOLE);
    assertRefused("ic40ih30oc32kh3", "40 channels and 32 filters: needed are 32 of each," + WHOLE);
    WinogradConvolution small = new WinogradConvolution(Winograd.F2, MACHINES.getLast(), Kernels.best());
    assertThat(small.supports(ProblemString.parse("ic512ih7oc512kh3ph1")).reason())
        .startsWith("transformed weights would be 83 times as many");
    assertRefused("ic32ih8oc32kh3", "the output is 6x6, too small for tiles of 4x4");
    assertRefused("ic32ih20oc32kh3dh2", "the dilation is not 1");
  }

  private static void assertRefused(String problem, String reason) {
    WinogradConvolution winograd = new WinogradConvolution(Winograd.F4, MACHINES.getLast(), Kernels.best());
    assertThat(winograd.supports(ProblemString.parse(problem)).reason()).isEqualTo(reason);
  }
}
