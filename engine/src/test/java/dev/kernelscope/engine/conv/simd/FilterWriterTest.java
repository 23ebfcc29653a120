package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.Activation;
import java.lang.classfile.ClassFile;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated micro-kernels of image filters against the formula of {@link FilterKernel}, in scalar code. */
class FilterWriterTest {

  private static final int BLOCKS = 3;

  static Stream<FilterTile> tiles() {
    return Stream.of(4, 8, 16).flatMap(lanes -> Stream.of(
        new FilterTile(1, lanes, 1, 1, 1, 1, 1, 90, 70, 1, Activation.NONE),
        new FilterTile(8, lanes, 3, 3, 1, 1, 1, 90, 70, 3, Activation.NONE),
        new FilterTile(2, lanes, 3, 5, 1, 1, 1, 90, 70, 2, Activation.RELU),
        new FilterTile(5, lanes, 7, 2, 2, 1, 3, 90, 70, 4, Activation.RELU6),
        new FilterTile(8, lanes, 4, 4, 1, 2, 2, 90, 70, 4, Activation.NONE),
        new FilterTile(3, lanes, 15, 1, 3, 1, 1, 90, 70, 5, Activation.NONE)));
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
    float[] x = floats(random, 5 + tile.inputRows() * tile.inputPitch() + 60);
    float[] w = floats(random, 2 + tile.kernelH() * tile.kernelW());
    float[] y = floats(random, 3 + tile.rows() * tile.outputPitch());
    float[] expected = y.clone();
    scalar(tile, x, 5, w, 2, expected, 3, 0.25f);
    for (FilterKernel kernel : List.of(Kernels.best().filter(tile), Kernels.PLAIN.filter(tile))) {
      float[] actual = y.clone();
      kernel.run(x, 5, w, 2, actual, 3, BLOCKS, 0.25f);
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

  private static void scalar(FilterTile tile, float[] x, int xAt, float[] w, int wAt, float[] y, int yAt, float bias) {
    for (int r = 0; r < tile.rows(); r++) {
      for (int c = 0; c < BLOCKS * tile.lanes(); c++) {
        float sum = bias;
        for (int first = 0; first < tile.kernelH(); first += tile.group()) {
          for (int k = 0; k < tile.kernelW(); k++) {
            for (int i = first; i < Math.min(first + tile.group(), tile.kernelH()); i++) {
              int row = r * tile.strideH() + i * tile.dilationH();
              sum = Math.fma(x[xAt + row * tile.inputPitch() + c + k * tile.dilationW()], w[wAt + i * tile.kernelW() + k], sum);
            }
          }
        }
        y[yAt + r * tile.outputPitch() + c] = tile.activation().apply(sum);
      }
    }
  }
}
