package dev.kernelscope.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kernelscope.engine.conv.spec.Activation;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.tensor.Shape;
import dev.kernelscope.engine.tensor.Tensor;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConvolutionTraceTest {

  private static final Tensor RAMP = Tensor.of(Shape.of(3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9);

  @Test
  void followsEveryTapOfAValidCell() {
    Tensor weights = Tensor.of(Shape.of(2, 2), 1, -1, 10, 0.5f);
    CellTrace cell = ConvolutionTrace.of(RAMP, weights, new float[] {3}, ConvSpec.DEFAULT).cell(0, 1, 1);

    assertThat(cell.taps()).extracting(Tap::value).containsExactly(5f, 6f, 8f, 9f);
    assertThat(cell.taps()).extracting(Tap::product).containsExactly(5.0, -6.0, 80.0, 4.5);
    assertThat(cell.taps()).extracting(Tap::runningSum).containsExactly(5.0, -1.0, 79.0, 83.5);
    assertThat(cell.taps()).noneMatch(Tap::padding);
    assertThat(cell.total()).isEqualTo(86.5);
    assertThat(cell.output()).isEqualTo(86.5f);
  }

  @Test
  void saysWhichTapsReadPadding() {
    Tensor weights = Tensor.of(Shape.of(3, 3), 1, 1, 1, 1, 1, 1, 1, 1, 1);
    CellTrace corner = ConvolutionTrace.of(RAMP, weights, null, ConvSpec.DEFAULT.withPadding(1)).cell(0, 0, 0);

    assertThat(corner.taps()).filteredOn(Tap::padding).hasSize(5).allMatch(t -> t.value() == 0);
    assertThat(corner.total()).isEqualTo(1 + 2 + 4 + 5);
  }

  @Test
  void readsReflectedValues() {
    ConvSpec spec = ConvSpec.DEFAULT.withPadding(1).withPaddingMode(PaddingMode.REFLECT);
    Tensor weights = Tensor.of(Shape.of(3, 3), 1, 0, 0, 0, 0, 0, 0, 0, 0);
    CellTrace corner = ConvolutionTrace.of(RAMP, weights, null, spec).cell(0, 0, 0);

    assertThat(corner.taps().getFirst().padding()).isTrue();
    assertThat(corner.output()).as("the cell mirrored at the corner is row 1, column 1").isEqualTo(5);
  }

  @Test
  void addsChannelByChannel() {
    Tensor input = Tensor.of(Shape.of(2, 1, 1), 3, 4);
    Tensor weights = Tensor.of(Shape.of(1, 2, 1, 1), 10, 100);
    CellTrace cell = ConvolutionTrace.of(input, weights, null, ConvSpec.DEFAULT).cell(0, 0, 0);

    assertThat(cell.channelSum(0)).isEqualTo(30);
    assertThat(cell.channelSum(1)).isEqualTo(400);
  }

  @Test
  void activatesAfterTheBias() {
    Tensor input = Tensor.of(Shape.of(1, 1), 2);
    Tensor weights = Tensor.of(Shape.of(1, 1), -3);
    ConvSpec relu = ConvSpec.DEFAULT.withActivation(Activation.RELU);
    CellTrace cell = ConvolutionTrace.of(input, weights, new float[] {1}, relu).cell(0, 0, 0);

    assertThat(cell.total()).isEqualTo(-5);
    assertThat(cell.output()).isZero();
  }

  @Test
  void refusesCellsThatAreNotThere() {
    ConvolutionTrace trace = ConvolutionTrace.of(RAMP, RAMP, null, ConvSpec.DEFAULT);
    assertThatThrownBy(() -> trace.cell(0, 0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> trace.cell(1, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Property(tries = 200)
  void everyCellsTotalIsTheOutput(@ForAll @IntRange(min = 3, max = 8) int h, @ForAll @IntRange(min = 3, max = 8) int w,
      @ForAll @IntRange(min = 1, max = 3) int k, @ForAll @IntRange(min = 1, max = 3) int stride,
      @ForAll @IntRange(min = 0, max = 2) int padding, @ForAll PaddingMode mode) {
    Tensor input = Tensor.zeros(Shape.of(2, h, w));
    for (int i = 0; i < input.data().length; i++) {
      input.data()[i] = i * 7 % 11 - 5;
    }
    Tensor weights = Tensor.zeros(Shape.of(2, 2, k, k));
    for (int i = 0; i < weights.data().length; i++) {
      weights.data()[i] = i * 5 % 7 - 3;
    }
    ConvSpec spec = ConvSpec.DEFAULT.withStride(stride).withPadding(padding).withPaddingMode(mode);
    ConvolutionTrace trace = ConvolutionTrace.of(input, weights, new float[] {1, -2}, spec);
    Shape out = trace.problem().output();
    for (int m = 0; m < out.c(); m++) {
      for (int r = 0; r < out.h(); r++) {
        for (int c = 0; c < out.w(); c++) {
          assertThat(trace.output().get(0, m, r, c)).isEqualTo((float) trace.cell(m, r, c).total());
        }
      }
    }
  }
}
