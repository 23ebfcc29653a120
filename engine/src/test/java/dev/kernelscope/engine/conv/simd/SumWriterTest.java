package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated micro-kernels that add planes against the formula of {@link SumKernel}, in scalar code. */
class SumWriterTest {

  private static final int TILES = 3;
  private static final int LISTS = 2;
  private static final int STEP = 500;

  static Stream<SumTile> tiles() {
    return Stream.of(4, 8, 16).flatMap(lanes -> Stream.of(new SumTile(1, lanes, 1), new SumTile(1, lanes, 7),
        new SumTile(4, lanes, 3), new SumTile(7, lanes, 11), new SumTile(2, lanes, 0)));
  }

  @ParameterizedTest
  @MethodSource("tiles")
  void isAValidClass(SumTile tile) {
    assertThat(ClassFile.of().verify(GeneratedKernels.bytes(tile))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tiles")
  void computesWhatItsContractSays(SumTile tile) {
    Random random = new Random(4);
    float[] x = floats(random, 1200);
    float[] y = floats(random, 1000);
    int[] at = random.ints(2L + LISTS * tile.planes(), 0, 700).toArray();
    float[] expected = y.clone();
    for (int list = 0; list < LISTS; list++) {
      for (int p = 0; p < TILES * tile.cells(); p++) {
        float sum = 0;
        for (int k = 0; k < tile.planes(); k++) {
          sum += x[5 + at[2 + list * tile.planes() + k] + p];
        }
        expected[3 + list * STEP + p] = sum;
      }
    }
    for (SumKernel kernel : List.of(Kernels.best().sum(tile), Kernels.PLAIN.sum(tile))) {
      float[] actual = y.clone();
      kernel.run(x, 5, at, 2, actual, 3, STEP, LISTS, TILES);
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
}
