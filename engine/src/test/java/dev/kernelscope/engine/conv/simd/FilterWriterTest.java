package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.simd.FilterTile.Kernel;
import dev.kernelscope.engine.conv.spec.Activation;
import java.lang.classfile.ClassFile;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated micro-kernels of image filters against the formula of {@link FilterKernel}, in scalar code. */
class FilterWriterTest {

  private static final int BLOCKS = 3;
  private static final int CHANNELS = 2;

  static Stream<FilterTile> tiles() {
    return Stream.of(4, 8, 16).flatMap(lanes -> Stream.of(
        new FilterTile(1, lanes, CHANNELS, new Kernel(1, 1, 1, 1, 1, 1), 90, 0, 70, 1, Activation.NONE),
        new FilterTile(8, lanes, 1, new Kernel(3, 3, 1, 1, 1, 1), 90, 0, 70, 3, Activation.NONE),
        new FilterTile(2, lanes, CHANNELS, new Kernel(3, 5, 1, 1, 1, 1), 90, 0, 70, 2, Activation.RELU),
        new FilterTile(5, lanes, CHANNELS, new Kernel(7, 2, 2, 1, 1, 3), 90, 0, 70, 4, Activation.RELU6),
        new FilterTile(8, lanes, CHANNELS, new Kernel(4, 4, 1, 1, 2, 2), 90, 0, 70, 4, Activation.NONE),
        new FilterTile(4, lanes, 1, new Kernel(3, 3, 2, 2, 1, 1), 140, 70, 70, 3, Activation.NONE),
        new FilterTile(4, lanes, CHANNELS, new Kernel(2, 7, 1, 3, 1, 2), 210, 70, 70, 2, Activation.NONE),
        new FilterTile(4, lanes, CHANNELS, new Kernel(2, 5, 1, 4, 1, 2), 280, 70, 70, 1, Activation.NONE),
        new FilterTile(3, lanes, CHANNELS, new Kernel(15, 1, 3, 1, 1, 1), 90, 0, 70, 5, Activation.NONE)));
  }

  @ParameterizedTest
  @MethodSource("tiles")
  void isAValidClass(FilterTile tile) {
    assertThat(ClassFile.of().verify(GeneratedKernels.bytes(tile))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tiles")
  void computesWhatItsContractSays(FilterTile tile) {
    Random random = new Random(8);
    int plane = tile.inputRows() * tile.inputPitch() + 13;
    float[] x = floats(random, 5 + CHANNELS * plane + 60);
    float[] w = floats(random, 2 + CHANNELS * tile.kernel().h() * tile.kernel().w());
    float[] y = floats(random, 3 + tile.rows() * tile.outputPitch());
    float[] expected = y.clone();
    scalar(tile, x, 5, plane, w, 2, expected, 3, 0.25f);
    for (FilterKernel kernel : List.of(Kernels.best().filter(tile), Kernels.PLAIN.filter(tile))) {
      float[] actual = y.clone();
      kernel.run(x, 5, plane, w, 2, actual, 3, BLOCKS, 0.25f);
      assertThat(actual).containsExactly(expected);
    }
  }

  private static float[] floats(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static void scalar(FilterTile tile, float[] x, int xAt, int plane, float[] w, int wAt,
      float[] y, int yAt, float bias) {
    Kernel kernel = tile.kernel();
    // Columns whose input columns leave the same rest by the stride come together.
    List<Integer> order = IntStream.range(0, kernel.w()).boxed()
        .sorted(Comparator.comparing(k -> firstOfItsPhase(kernel, k))).toList();
    for (int r = 0; r < tile.rows(); r++) {
      for (int c = 0; c < BLOCKS * tile.lanes(); c++) {
        float sum = bias;
        for (int q = 0; q < tile.channels(); q++) {
          for (int first = 0; first < kernel.h(); first += tile.group()) {
            for (int k : order) {
              for (int i = first; i < Math.min(first + tile.group(), kernel.h()); i++) {
                int row = r * kernel.strideH() + i * kernel.dilationH();
                int column = c * kernel.strideW() + k * kernel.dilationW();
                int at = xAt + q * plane + row * tile.inputPitch() + column % kernel.strideW() * tile.phasePitch()
                    + column / kernel.strideW();
                sum = Math.fma(x[at], w[wAt + (q * kernel.h() + i) * kernel.w() + k], sum);
              }
            }
          }
        }
        y[yAt + r * tile.outputPitch() + c] = tile.activation().apply(sum);
      }
    }
  }

  private static int firstOfItsPhase(Kernel kernel, int k) {
    int first = 0;
    while (first * kernel.dilationW() % kernel.strideW() != k * kernel.dilationW() % kernel.strideW()) {
      first++;
    }
    return first;
  }
}
