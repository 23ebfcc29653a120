package dev.kernelscope.engine.conv.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated micro-kernels of depthwise gradients against their formulas, in scalar code. */
class PhaseWriterTest {

  private static final int ROWS = 3;
  private static final int PIXELS = 5;

  static Stream<PhaseTile> phases() {
    return Stream.of(4, 8, 16).flatMap(lanes -> Stream.of(
        new PhaseTile(lanes, 2, 2, 300, lanes, 300, 2 * lanes, 640),
        new PhaseTile(lanes, 3, 1, 600, 2 * lanes, 300, lanes, 200),
        new PhaseTile(lanes, 0, 0, 0, 0, 300, 3 * lanes, 640)));
  }

  static Stream<ProductTile> products() {
    return Stream.of(4, 8, 16).flatMap(lanes -> Stream.of(
        new ProductTile(lanes, 3, 3, 300, lanes, 2 * lanes, 600, 4),
        new ProductTile(lanes, 1, 5, 300, 2 * lanes, lanes, 300, 3)));
  }

  @ParameterizedTest
  @MethodSource("phases")
  void computesAPhase(PhaseTile tile) {
    assertThat(ClassFile.of().verify(GeneratedKernels.bytes(tile))).isEmpty();
    Random random = new Random(6);
    float[] x = floats(random, 2500);
    float[] w = floats(random, 200);
    float[] y = floats(random, 2500);
    float[] expected = y.clone();
    for (int i = 0; i < ROWS * PIXELS * tile.lanes(); i++) {
      int lane = i % tile.lanes();
      int pixel = i / tile.lanes() % PIXELS;
      int row = i / tile.lanes() / PIXELS;
      float sum = 0;
      for (int tap = 0; tap < tile.tapRows() * tile.tapColumns(); tap++) {
        int at = 5 + (tap / tile.tapColumns()) * tile.tapRow() + (tap % tile.tapColumns()) * tile.tapColumn()
            + row * tile.inputRow() + pixel * tile.lanes() + lane;
        sum = Math.fma(x[at], w[2 + tap * tile.lanes() + lane], sum);
      }
      expected[3 + row * tile.outputRow() + pixel * tile.outputPixel() + lane] = sum;
    }
    for (PhaseKernel kernel : List.of(Kernels.best().phase(tile), Kernels.PLAIN.phase(tile))) {
      float[] actual = y.clone();
      kernel.run(x, 5, w, 2, actual, 3, ROWS, PIXELS);
      assertThat(actual).containsExactly(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void computesProducts(ProductTile tile) {
    assertThat(ClassFile.of().verify(GeneratedKernels.bytes(tile))).isEmpty();
    Random random = new Random(7);
    float[] x = floats(random, 3500);
    float[] g = floats(random, 300);
    float[] sums = floats(random, 200);
    float[] expected = sums.clone();
    for (int tap = 0; tap < tile.tapRows() * tile.tapColumns(); tap++) {
      int first = 5 + (tap / tile.tapColumns()) * tile.tapRow() + (tap % tile.tapColumns()) * tile.tapColumn();
      for (int i = 0; i < ROWS * tile.width() * tile.lanes(); i++) {
        int lane = i % tile.lanes();
        int pixel = i / tile.lanes() % tile.width();
        int row = i / tile.lanes() / tile.width();
        int to = 3 + tap * tile.lanes() + lane;
        expected[to] = Math.fma(g[2 + i], x[first + row * tile.inputRow() + pixel * tile.inputPixel() + lane],
            expected[to]);
      }
    }
    for (ProductKernel kernel : List.of(Kernels.best().product(tile), Kernels.PLAIN.product(tile))) {
      float[] actual = sums.clone();
      kernel.run(g, 2, x, 5, actual, 3, ROWS);
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
