package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TransposedConvolutionTest {

  /** Scattering: the definition, written without the trick that the code uses. */
  @Property(tries = 300)
  void agreesWithScattering(@ForAll @IntRange(min = 1, max = 5) int h, @ForAll @IntRange(min = 1, max = 5) int w,
      @ForAll @IntRange(min = 1, max = 3) int kh, @ForAll @IntRange(min = 1, max = 4) int kw,
      @ForAll @IntRange(min = 1, max = 4) int stride, @ForAll @IntRange(min = 1, max = 3) int dilation,
      @ForAll @IntRange(max = 3) int top, @ForAll @IntRange(max = 3) int left, @ForAll boolean groups,
          @ForAll long seed) {
    int g = groups ? 2 : 1;
    Tensor input = random(Shape.of(2, 4, h, w), seed);
    Tensor weights = random(Shape.of(6, 4 / g, kh, kw), ~seed);
    int fullH = (h - 1) * stride + dilation * (kh - 1) + 1;
    int fullW = (w - 1) * stride + dilation * (kw - 1) + 1;
    Padding padding = new Padding(Math.min(top, fullH - 1), Math.min(left, fullW - 1), 0, 0);
    ConvSpec spec = ConvSpec.DEFAULT.withStride(stride).withDilation(dilation).withPadding(padding).withGroups(g);
    Tensor expected = Tensor.zeros(Shape.of(2, 6, fullH - padding.top(), fullW - padding.left()));
    for (int n = 0; n < 2; n++) {
      for (int m = 0; m < 6; m++) {
        for (int q = 0; q < 4 / g; q++) {
          for (int cell = 0; cell < h * w; cell++) {
            for (int tap = 0; tap < kh * kw; tap++) {
              int y = cell / w * stride + tap / kw * dilation - padding.top();
              int x = cell % w * stride + tap % kw * dilation - padding.left();
              if (y >= 0 && x >= 0) {
                float value = input.get(n, m / (6 / g) * (4 / g) + q, cell / w, cell % w);
                float weight = weights.get(m, q, tap / kw, tap % kw);
                expected.set(n, m, y, x, expected.get(n, m, y, x) + value * weight);
              }
            }
          }
        }
      }
    }
    assertThat(apply(input, weights, spec).contentEquals(expected)).isTrue();
  }

  @Example
  void sameMultipliesTheSizeByTheStride() {
    for (int kernel = 1; kernel <= 5; kernel++) {
      for (int stride = 1; stride <= 4; stride++) {
        Tensor output = apply(random(Shape.of(3, 5), 1), random(Shape.of(kernel, kernel), 2),
            ConvSpec.DEFAULT.withStride(stride).withPadding(PaddingRule.SAME));
        assertThat(output.shape()).isEqualTo(Shape.of(3 * stride, 5 * stride));
      }
    }
  }

  @Example
  void aSingleCellStampsTheKernelUpright() {
    Tensor kernel = Tensor.of(Shape.of(2, 2), 1, 2, 3, 4);
    assertThat(apply(Tensor.of(Shape.of(1, 1), 10), kernel, ConvSpec.DEFAULT).data()).containsExactly(10, 20, 30, 40);
  }

  @Example
  void saysWhatIsWrong() {
    Tensor kernel = Tensor.zeros(Shape.of(3, 3));
    assertThatThrownBy(() -> apply(Tensor.zeros(Shape.of(2, 2)), kernel, ConvSpec.DEFAULT.withPadding(2)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("(2 - 1) * 1 + 3 - 4 is below 1");
    assertThatThrownBy(() -> TransposedConvolution.of(kernel, ConvSpec.DEFAULT.withPaddingMode(PaddingMode.REFLECT)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("zeros");
  }

  private static Tensor apply(Tensor input, Tensor weights, ConvSpec spec) {
    TransposedConvolution transposed = TransposedConvolution.of(weights, spec);
    return transposed.layer().engine("reference").apply(transposed.spread(input));
  }

  /** Small whole numbers, so that sums are exact in any order. */
  private static Tensor random(Shape shape, long seed) {
    Random random = new Random(seed);
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < shape.size(); i++) {
      tensor.data()[i] = random.nextInt(-9, 10);
    }
    return tensor;
  }
}
