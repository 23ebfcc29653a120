package dev.kernelscope.engine.conv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.tensor.Layout;
import dev.kernelscope.engine.tensor.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BorderTest {

  private static final float[] SMALL = {1, 2, 3, 4, 5, 6};

  @Test
  void fillsWithZeros() {
    assertThat(padded(PaddingMode.ZEROS, new Padding(1, 2, 0, 1))).containsExactly(
        0, 0, 0, 0, 0, 0,
        0, 0, 1, 2, 3, 0,
        0, 0, 4, 5, 6, 0);
  }

  @Test
  void mirrorsWithoutRepeatingTheBorder() {
    assertThat(padded(PaddingMode.REFLECT, new Padding(1, 2, 1, 1))).containsExactly(
        6, 5, 4, 5, 6, 5,
        3, 2, 1, 2, 3, 2,
        6, 5, 4, 5, 6, 5,
        3, 2, 1, 2, 3, 2);
  }

  @Test
  void repeatsTheNearestCell() {
    assertThat(padded(PaddingMode.REPLICATE, new Padding(2, 1, 0, 2))).containsExactly(
        1, 1, 2, 3, 3, 3,
        1, 1, 2, 3, 3, 3,
        1, 1, 2, 3, 3, 3,
        4, 4, 5, 6, 6, 6);
  }

  @Test
  void goesRoundInACircle() {
    assertThat(padded(PaddingMode.CIRCULAR, new Padding(1, 3, 2, 1))).containsExactly(
        4, 5, 6, 4, 5, 6, 4,
        1, 2, 3, 1, 2, 3, 1,
        4, 5, 6, 4, 5, 6, 4,
        1, 2, 3, 1, 2, 3, 1,
        4, 5, 6, 4, 5, 6, 4);
  }

  @Test
  void copiesAllChannelsOfAPixelTogether() {
    ConvProblem problem = problem(Shape.of(2, 1, 3), PaddingMode.CIRCULAR, new Padding(0, 1, 0, 1), Layout.NHWC);
    float[] out = new float[10];

    copy(Border.pixels(problem), 0, out, 0);

    assertThat(out).containsExactly(5, 6, 1, 2, 3, 4, 5, 6, 1, 2);
  }

  @Test
  void takesOneChannelOutOfPixels() {
    ConvProblem problem = problem(Shape.of(2, 1, 3), PaddingMode.REPLICATE, new Padding(0, 1, 0, 1), Layout.NHWC);
    float[] out = new float[5];

    copy(Border.channel(problem), 1, out, 0);

    assertThat(out).containsExactly(2, 2, 4, 6, 6);
  }

  @Test
  void writesNothingOutsideOfItsOwnCells() {
    ConvProblem problem = problem(Shape.of(2, 3), PaddingMode.REFLECT, Padding.of(1), Layout.NCHW);
    Border border = Border.plane(problem);
    float[] out = new float[30];
    Arrays.fill(out, -7f);

    copy(border, 0, out, 4);

    assertThat(border.rows() * border.rowFloats()).isEqualTo(20);
    assertThat(Arrays.copyOfRange(out, 0, 4)).containsOnly(-7f);
    assertThat(Arrays.copyOfRange(out, 24, 30)).containsOnly(-7f);
    assertThat(Arrays.copyOfRange(out, 4, 24)).doesNotContain(-7f);
  }

  @Test
  void needsNoCopyWithoutPadding() {
    assertThat(Border.plane(problem(Shape.of(2, 3), PaddingMode.ZEROS, Padding.NONE, Layout.NCHW)).isIdentity())
        .isTrue();
    assertThat(Border.plane(problem(Shape.of(2, 3), PaddingMode.ZEROS, Padding.of(1), Layout.NCHW)).isIdentity())
        .isFalse();
    assertThat(Border.channel(problem(Shape.of(2, 2, 3), PaddingMode.ZEROS, Padding.NONE, Layout.NHWC)).isIdentity())
        .isFalse();
  }

  private static float[] padded(PaddingMode mode, Padding padding) {
    Border border = Border.plane(problem(Shape.of(2, 3), mode, padding, Layout.NCHW));
    float[] out = new float[(int) (border.rows() * border.rowFloats())];
    copy(border, 0, out, 0);
    return out;
  }

  private static void copy(Border border, int srcAt, float[] dst, int dstAt) {
    for (int row = 0; row < border.rows(); row++) {
      border.copyRow(SMALL, srcAt, row, dst, dstAt + row * (int) border.rowFloats());
    }
  }

  private static ConvProblem problem(Shape input, PaddingMode mode, Padding padding, Layout layout) {
    ConvSpec spec = ConvSpec.DEFAULT.withPadding(padding).withPaddingMode(mode);
    return ConvProblem.of(spec, input, Shape.of(1, input.c(), 1, 1), false, layout);
  }
}
