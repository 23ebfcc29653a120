package dev.kernelscope.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TensorTest {

  @Test
  void sharesTheArrayThatItWasGiven() {
    float[] data = {1, 2, 3, 4};
    Tensor tensor = Tensor.of(Shape.of(2, 2), data);

    tensor.set(0, 0, 1, 0, 30);

    assertThat(data).containsExactly(1, 2, 30, 4);
    assertThat(tensor.data()).isSameAs(data);
    assertThat(tensor.copyData()).isEqualTo(data).isNotSameAs(data);
  }

  @Test
  void viewsAPartOfAnArray() {
    float[] data = {9, 9, 1, 2, 3, 4, 9};
    Tensor view = Tensor.view(Shape.of(2, 2), Layout.NCHW, data, 2);

    assertThat(view.get(0, 0, 1, 1)).isEqualTo(4);
    assertThat(view.copyData()).containsExactly(1, 2, 3, 4);
    view.set(0, 0, 0, 0, -1);
    assertThat(data).containsExactly(9, 9, -1, 2, 3, 4, 9);
  }

  @Test
  void refusesAViewThatLeavesTheArray() {
    float[] data = new float[5];

    assertThatThrownBy(() -> Tensor.view(Shape.of(2, 2), Layout.NCHW, data, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Tensor.view(Shape.of(2, 2), Layout.NCHW, data, -1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void refusesAnArrayOfAnotherLength() {
    assertThatThrownBy(() -> Tensor.of(Shape.of(2, 2), 1, 2, 3)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shape 1×1×2×2 has 4 cells, but the array has 3");
  }

  @Test
  void refusesACellThatItDoesNotHave() {
    Tensor tensor = Tensor.zeros(Shape.of(2, 3, 4));

    assertThatThrownBy(() -> tensor.get(0, 0, 3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tensor.get(0, -1, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tensor.set(1, 0, 0, 0, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tensor.get(0, 0, 0, 4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void changesItsLayout() {
    Tensor planes = Tensor.of(Shape.of(2, 1, 3), 1, 2, 3, 10, 20, 30);

    Tensor pixels = planes.to(Layout.NHWC);

    assertThat(pixels.data()).containsExactly(1, 10, 2, 20, 3, 30);
    assertThat(planes.to(Layout.NCHW)).isSameAs(planes);
    assertThat(pixels.contentEquals(planes)).isTrue();
  }

  @Property(tries = 50)
  void comesBackFromTheOtherLayoutUnchanged(@ForAll @IntRange(min = 1, max = 3) int n,
      @ForAll @IntRange(min = 1, max = 5) int c, @ForAll @IntRange(min = 1, max = 5) int h,
      @ForAll @IntRange(min = 1, max = 5) int w) {
    Tensor tensor = Tensor.zeros(Shape.of(n, c, h, w));
    for (int i = 0; i < tensor.data().length; i++) {
      tensor.data()[i] = i;
    }

    assertThat(tensor.to(Layout.NHWC).to(Layout.NCHW).data()).isEqualTo(tensor.data());
  }

  @Test
  void comparesValuesAndShapes() {
    Tensor one = Tensor.of(Shape.of(1, 2), 1, Float.NaN);

    assertThat(one.contentEquals(Tensor.of(Shape.of(1, 2), 1, Float.NaN))).isTrue();
    assertThat(one.contentEquals(Tensor.of(Shape.of(1, 2), 1, 2))).isFalse();
    assertThat(one.contentEquals(Tensor.of(Shape.of(2, 1), 1, Float.NaN))).isFalse();
    assertThat(Tensor.of(Shape.of(1, 1), 0f).contentEquals(Tensor.of(Shape.of(1, 1), -0f))).isFalse();
  }

  @Test
  void saysWhatItIs() {
    assertThat(Tensor.zeros(Shape.of(3, 7, 7), Layout.NHWC)).hasToString("Tensor 1×3×7×7 NHWC");
  }
}
