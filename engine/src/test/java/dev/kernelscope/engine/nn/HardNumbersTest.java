package dev.kernelscope.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers that compute with the bits of floats, on the numbers that are not like others. */
class HardNumbersTest {

  private static final float[] HARD = {0f, -0f, Float.NaN, Float.intBitsToFloat(0xffc0_0000), Float.POSITIVE_INFINITY,
      Float.NEGATIVE_INFINITY, Float.MIN_VALUE, -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, 6f, 6.0000005f,
      5.9999995f, 1f, -1f};

  private static final Compute COMPUTE = new Compute("reference", 2);

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  void poolsTheLargestAndTheFirstOfEquals(int offset) {
    Random random = new Random(1);
    Shape shape = Shape.of(3, 2, 40, 26);
    Tensor src = hard(shape, random, offset);
    Tensor dst = hard(Shape.of(3, 2, 20, 13), random, offset);
    Tensor arriving = Tensor.of(dst.shape(), gaussian(dst.shape().size(), random));
    Tensor toSrc = hard(shape, random, offset);
    LayerPass pass = new MaxPool("pool", Window.of(2)).prepare(shape, COMPUTE);
    pass.forward(src, dst, true);
    pass.backward(src, dst, arriving, toSrc);

    for (int n = 0; n < 3; n++) {
      for (int c = 0; c < 2; c++) {
        for (int r = 0; r < 20; r++) {
          for (int q = 0; q < 13; q++) {
            int best = 0;
            for (int k = 1; k < 4; k++) {
              float most = src.get(n, c, 2 * r + best / 2, 2 * q + best % 2);
              float value = src.get(n, c, 2 * r + k / 2, 2 * q + k % 2);
              best = value > most || Float.isNaN(value) && !Float.isNaN(most) ? k : best;
            }
            assertSame(dst.get(n, c, r, q), src.get(n, c, 2 * r + best / 2, 2 * q + best % 2));
            for (int k = 0; k < 4; k++) {
              assertThat(toSrc.get(n, c, 2 * r + k / 2, 2 * q + k % 2))
                  .isEqualTo(k == best ? arriving.get(n, c, r, q) : 0f);
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Activation.class, names = {"RELU", "RELU6"})
  void passesGradientsWhereTheValueIsBetweenItsLimits(Activation function) {
    Random random = new Random(2);
    Shape shape = Shape.of(2, 3, 31, 17);
    for (int offset : new int[] {0, 3}) {
      Tensor src = hard(shape, random, offset);
      Tensor dst = hard(shape, random, 0);
      Tensor arriving = Tensor.of(shape, gaussian(shape.size(), random));
      Tensor toSrc = hard(shape, random, 0);
      LayerPass pass = new Relu("relu", function).prepare(shape, COMPUTE);
      pass.forward(src, dst, true);
      pass.backward(src, dst, arriving, toSrc);
      float limit = function == Activation.RELU6 ? 6 : Float.POSITIVE_INFINITY;
      for (int i = 0; i < shape.size(); i++) {
        float value = dst.data()[i];
        assertSame(value, function.apply(src.data()[offset + i]));
        assertThat(toSrc.data()[i]).isEqualTo(value > 0 && value < limit ? arriving.data()[i] : 0f);
      }
    }
  }

  private static void assertSame(float actual, float expected) {
    assertThat(Float.floatToIntBits(actual)).isEqualTo(Float.floatToIntBits(expected));
  }

  private static Tensor hard(Shape shape, Random random, int offset) {
    float[] values = new float[shape.size() + offset];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(3) == 0 ? (float) random.nextGaussian() : HARD[random.nextInt(HARD.length)];
    }
    return Tensor.view(shape, Layout.NCHW, values, offset);
  }

  private static float[] gaussian(int size, Random random) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
