package dev.kernelscope.engine.conv.simd;

import static dev.kernelscope.engine.conv.simd.Tile.Steps.LISTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.simd.Tile.Start;
import dev.kernelscope.engine.conv.simd.Tile.Steps;
import dev.kernelscope.engine.conv.spec.Activation;
import java.lang.classfile.ClassFile;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated micro-kernels against the formula of {@link TileKernel}, in scalar code. */
class TileWriterTest {

  private static final int TILES = 3;

  static Stream<Tile> tiles() {
    return Stream.of(4, 8, 16).flatMap(lanes -> Stream.of(
        new Tile(1, 1, lanes, 1, false, LISTED, Start.ZERO, Activation.NONE),
        new Tile(1, 2, lanes, 3, false, LISTED, Start.BIAS, Activation.RELU),
        new Tile(4, 2, lanes, 16, false, LISTED, Start.BIAS, Activation.NONE),
        new Tile(6, 4, lanes, 5, false, LISTED, Start.ZERO, Activation.RELU6),
        new Tile(12, 1, lanes, 9, false, LISTED, Start.OUTPUT, Activation.RELU),
        new Tile(13, 2, lanes, 2, false, LISTED, Start.OUTPUT, Activation.NONE),
        new Tile(14, 2, lanes, 32, false, LISTED, Start.BIAS, Activation.RELU),
        new Tile(5, 4, lanes, 27, true, LISTED, Start.BIAS, Activation.RELU),
        new Tile(13, 1, lanes, 6, true, LISTED, Start.ZERO, Activation.NONE),
        new Tile(6, 4, lanes, 64, false, new Steps(64, 4 * lanes), Start.ZERO, Activation.NONE),
        new Tile(14, 2, lanes, 20, false, new Steps(7, 2 * lanes + 3), Start.OUTPUT, Activation.RELU),
        new Tile(5, 4, lanes, 27, true, new Steps(6, 4 * lanes), Start.BIAS, Activation.RELU),
        new Tile(13, 2, lanes, 27, true, LISTED, Start.BIAS, Activation.RELU6, lanes / 2),
        new Tile(6, 3, lanes, 8, false, new Steps(8, 3 * lanes - 1), Start.ZERO, Activation.RELU6, 1)));
  }

  @ParameterizedTest
  @MethodSource("tiles")
  void isAValidClass(Tile tile) {
    assertThat(ClassFile.of().verify(GeneratedKernels.bytes(tile))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tiles")
  void computesWhatItsContractSays(Tile tile) {
    Random random = new Random(7);
    int[] taps = random.ints(tile.flat() ? tile.depth() : 3, 0, 60).toArray();
    Steps steps = tile.steps();
    int[] pixels = steps.x() > 0
        ? IntStream.range(0, TILES * tile.pixels() + 2).map(p -> p * steps.x()).toArray()
        : random.ints(TILES * tile.pixels() + 2, 0, 90).toArray();
    float[] x = floats(random, 3000);
    float[] w = floats(random, 5 + 3 * tile.depth() * tile.filters());
    float[] bias = floats(random, 3 + tile.filters());
    int yStep = steps.y() > 0 ? steps.y() : tile.filters() + 5;
    float[] y = floats(random, 4 + TILES * tile.pixels() * yStep);
    float[] expected = y.clone();
    int count = TILES * tile.pixels() - (tile.start() == Start.OUTPUT ? 0 : tile.pixels() / 2);
    scalar(tile, x, 6, pixels, 2, taps, w, 5, expected, 4, yStep, bias, 3, count);
    for (TileKernel kernel : List.of(Kernels.best().tile(tile), Kernels.PLAIN.tile(tile))) {
      float[] actual = y.clone();
      kernel.run(x, 6, pixels, 2, taps, taps.length, w, 5, actual, 4, yStep, bias, 3, count);
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

  private static void scalar(Tile tile, float[] x, int xAt, int[] pixels, int pixelAt, int[] taps,
      float[] w, int wAt, float[] y,
      int yAt, int yStep, float[] bias, int biasAt, int count) {
    for (int p = 0; p < count; p++) {
      for (int f = 0; f < tile.filters(); f++) {
        int to = yAt + p * yStep + tile.place(f / tile.lanes()) + f % tile.lanes();
        float sum = switch (tile.start()) {
          case ZERO -> 0;
          case BIAS -> bias[biasAt + f];
          case OUTPUT -> y[to];
        };
        int depth = tile.flat() ? 1 : tile.depth();
        for (int t = 0; t < taps.length; t++) {
          for (int d = 0; d < depth; d++) {
            int at = xAt + pixels[pixelAt + p] + taps[t] + d;
            sum = Math.fma(x[at], w[wAt + (t * depth + d) * tile.filters() + f], sum);
          }
        }
        y[to] = tile.activation().apply(sum);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tiles")
  void isSharedByEqualTiles(Tile tile) {
    assertThat(Kernels.best().tile(tile)).isSameAs(Kernels.best().tile(tile));
    assertThat(Kernels.best().tile(tile).getClass().isHidden()).isTrue();
    assertThat(Arrays.stream(Kernels.best().tile(tile).getClass().getInterfaces())).containsExactly(TileKernel.class);
  }
}
