package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.Activation;
import java.lang.classfile.ClassFile;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated micro-kernels of 1×1 layers on planes against the formula of {@link PlaneKernel}, in scalar code. */
class PlaneWriterTest {

  private static final int TILES = 3;
  private static final int TAPS = 2;

  static Stream<PlaneTile> tiles() {
    return Stream.of(4, 8, 16).flatMap(lanes -> Stream.of(
        new PlaneTile(1, 1, lanes, false, 1, 150, 160, false, Activation.NONE),
        new PlaneTile(12, 2, lanes, false, 7, 150, 160, true, Activation.RELU),
        new PlaneTile(6, 2, lanes, false, 16, 160, 150, false, Activation.RELU6),
        new PlaneTile(4, 3, lanes, true, 5, 149, 151, true, Activation.NONE),
        new PlaneTile(5, 4, lanes, false, 6, 40, 150, 270, false, Activation.NONE),
        new PlaneTile(3, 1, lanes, true, 9, 150, 151, false, Activation.RELU6)));
  }

  @ParameterizedTest
  @MethodSource("tiles")
  void isAValidClass(PlaneTile tile) {
    assertThat(ClassFile.of().verify(GeneratedKernels.bytes(tile))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tiles")
  void computesWhatItsContractSays(PlaneTile tile) {
    Random random = new Random(9);
    int depth = TAPS * tile.depth();
    float[] x = floats(random, 5 + depth * tile.inputPitch());
    float[] w = floats(random, 2 + depth * tile.rows() + tile.lanes());
    float[] bias = floats(random, 4 + tile.rows() + tile.lanes());
    float[] y = floats(random, 3 + tile.rows() * tile.outputPitch());
    float[] expected = y.clone();
    scalar(tile, x, w, bias, expected);
    for (PlaneKernel kernel : List.of(Kernels.best().plane(tile), Kernels.PLAIN.plane(tile))) {
      float[] actual = y.clone();
      kernel.run(x, 5, w, 2, TAPS, actual, 3, bias, 4, TILES, new float[1 + tile.lanes()], 1);
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

  private static void scalar(PlaneTile tile, float[] x, float[] w, float[] bias, float[] y) {
    for (int r = 0; r < tile.rows(); r++) {
      for (int p = 0; p < TILES * tile.cells(); p++) {
        float sum = tile.bias() ? bias[4 + r] : 0;
        for (int c = 0; c < TAPS * tile.depth(); c++) {
          int at = c / tile.depth() * tile.tapPitch() + c % tile.depth() * tile.inputPitch();
          sum = Math.fma(x[5 + at + p], w[2 + c * tile.rows() + r], sum);
        }
        y[3 + r * tile.outputPitch() + p] = tile.activation().apply(sum);
      }
    }
  }
}
