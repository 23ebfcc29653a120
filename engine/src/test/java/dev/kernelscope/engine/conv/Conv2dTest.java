package dev.kernelscope.engine.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.NoOutputException;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Conv2dTest {

  private static final Tensor RAMP = Tensor.of(Shape.of(3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9);

  @Test
  void convolves() {
    Tensor sum = Tensor.of(Shape.of(2, 2), 1, 1, 1, 1);

    assertThat(Conv2d.of(sum).apply(RAMP).data()).containsExactly(12, 16, 24, 28);
    assertThat(Conv2d.of(sum).bias(0.5f).stride(2).apply(RAMP).data()).containsExactly(12.5f);
    assertThat(Conv2d.of(sum).dilation(2).apply(RAMP).data()).containsExactly(20);
    assertThat(Conv2d.of(sum).padding(PaddingRule.SAME).apply(RAMP).data())
        .containsExactly(12, 16, 9, 24, 28, 15, 15, 17, 9);
    assertThat(Conv2d.of(sum).padding(PaddingRule.SAME).paddingMode(PaddingMode.REPLICATE).apply(RAMP).data())
        .containsExactly(12, 16, 18, 24, 28, 30, 30, 34, 36);
  }

  @Test
  void doesNotFlipTheKernel() {
    assertThat(Conv2d.of(Tensor.of(Shape.of(1, 2), 10, 1)).apply(RAMP).data()).containsExactly(12, 23, 45, 56, 78, 89);
  }

  @Test
  void takesWeightsAndInputsInEitherLayout() {
    Tensor weights = Tensor.of(Shape.of(1, 2, 1, 2), 1, 2, 3, 4).to(Layout.NHWC);
    Tensor input = Tensor.of(Shape.of(2, 1, 3), 1, 2, 3, 10, 20, 30);

    Tensor planes = Conv2d.of(weights).apply(input);
    Tensor pixels = Conv2d.of(weights).apply(input.to(Layout.NHWC));

    assertThat(planes.data()).containsExactly(115, 188);
    assertThat(pixels.layout()).isEqualTo(Layout.NHWC);
    assertThat(pixels.contentEquals(planes)).isTrue();
  }

  @Test
  void keepsItsOwnCopyOfTheWeights() {
    Tensor weights = Tensor.of(Shape.of(1, 1), 2);
    Conv2d layer = Conv2d.of(weights);
    weights.set(0, 0, 0, 0, 50);

    assertThat(layer.apply(RAMP).get(0, 0, 0, 0)).isEqualTo(2);
  }

  @Test
  void isNotChangedByItsOwnMethods() {
    Conv2d layer = Conv2d.of(Tensor.of(Shape.of(1, 1), -1));
    layer.bias(100).stride(3).dilation(2).padding(PaddingRule.SAME).activation(Activation.RELU).threads(1);

    assertThat(layer.apply(RAMP).data()).containsExactly(-1, -2, -3, -4, -5, -6, -7, -8, -9);
  }

  @Test
  void activates() {
    Conv2d layer = Conv2d.of(Tensor.of(Shape.of(1, 1), 2)).bias(-6);

    assertThat(layer.activation(Activation.RELU).apply(RAMP).data()).containsExactly(0, 0, 0, 2, 4, 6, 8, 10, 12);
    assertThat(layer.activation(Activation.RELU6).apply(RAMP).data()).containsExactly(0, 0, 0, 2, 4, 6, 6, 6, 6);
  }

  @Test
  void dividesChannelsAmongGroups() {
    Tensor weights = Tensor.of(Shape.of(2, 1, 1, 1), 3, 5);

    assertThat(Conv2d.of(weights).groups(2).apply(Tensor.of(Shape.of(2, 1, 2), 1, 2, 3, 4)).data())
        .containsExactly(3, 6, 15, 20);
  }

  /** Under EXACT a NaN reaches only the cells whose patch holds it, and whole numbers come out exactly. */
  @Test
  void exactAccuracyKeepsEveryCellToItsOwnProducts() {
    Tensor input = Tensor.zeros(Shape.of(32, 24, 24));
    Arrays.fill(input.data(), 3);
    input.set(0, 5, 11, 13, Float.NaN);
    Tensor weights = Tensor.zeros(Shape.of(32, 32, 3, 3));
    Arrays.fill(weights.data(), 2);
    Conv2d layer = Conv2d.of(weights).accuracy(Accuracy.EXACT);
    Plan plan = layer.plan(input.shape());
    Tensor output = plan.run(input);

    assertThat(plan.accuracy()).isEqualTo(Accuracy.EXACT);
    for (int r = 0; r < 22; r++) {
      for (int c = 0; c < 22; c++) {
        boolean touched = r <= 11 && r + 3 > 11 && c <= 13 && c + 3 > 13;
        Float expected = touched ? Float.NaN : 32 * 9 * 6f;
        assertThat(output.get(0, 9, r, c)).isEqualTo(expected);
      }
    }
    assertThatThrownBy(() -> layer.engine("simd:winograd4").plan(input.shape()))
        .isInstanceOf(EngineUnavailableException.class);
  }

  @Test
  void saysWhatIsWrong() {
    Conv2d layer = Conv2d.of(Tensor.zeros(Shape.of(2, 1, 3, 3)));

    assertThatThrownBy(() -> layer.bias(1)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bias has 1 values, but there are 2 filters: one value each is allowed");
    assertThatThrownBy(() -> layer.threads(0)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads 0 is not allowed: it must be 1 or more");
    assertThatThrownBy(() -> layer.plan(Shape.of(2, 9))).isInstanceOf(NoOutputException.class);
    assertThatThrownBy(() -> layer.plan(Shape.of(3, 9, 9))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has 3 in 1 group: expected 3");
    assertThatThrownBy(() -> layer.engine("abacus").plan(RAMP.shape())).isInstanceOf(EngineUnavailableException.class)
        .hasMessageStartingWith("unknown engine 'abacus'");
  }
}
