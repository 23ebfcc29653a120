package dev.kernelscope.engine.conv.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvProblem;
import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.conv.spec.PaddingMode;
import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.Parameters;
import dev.kernelscope.engine.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracle itself, held to results that were worked out by hand. */
class ReferenceConvolutionTest {

  private static final float[] ONE_TO_NINE = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  @Test
  void addsUpProducts() {
    assertThat(run("ic1ih3oc1kh2", ONE_TO_NINE, new float[] {1, 2, 3, 4}, null)).containsExactly(37, 47, 67, 77);
  }

  @Test
  void stridesAndDilates() {
    assertThat(run("ic1ih3oc1kh1sh2", ONE_TO_NINE, new float[] {1}, null)).containsExactly(1, 3, 7, 9);
    assertThat(run("ic1ih3oc1kh1sh1sw2", ONE_TO_NINE, new float[] {1}, null)).containsExactly(1, 3, 4, 6, 7, 9);
    float[] powers = {1, 10, 100, 1000};
    assertThat(run("ic1ih3oc1kh2dh2dw1", ONE_TO_NINE, powers, null)).containsExactly(8721, 9832);
  }

  @Test
  void addsUpChannelsAndBiasAndActivates() {
    float[] input = {1, 2, 10, 20};
    float[] weights = {1, 1, 2, -1};

    assertThat(run("ic2ih1iw2oc2kh1_bias", input, weights, new float[] {0.5f, 1}))
        .containsExactly(11.5f, 22.5f, -7, -15);
    assertThat(run("ic2ih1iw2oc2kh1_bias_relu6", input, weights, new float[] {-10, 1})).containsExactly(1, 6, 0, 0);
  }

  @Test
  void keepsGroupsApart() {
    assertThat(run("g2ic2ih1iw2oc4kh1", new float[] {1, 2, 10, 20}, new float[] {1, 2, 3, 4}, null))
        .containsExactly(1, 2, 2, 4, 30, 60, 40, 80);
  }

  @Test
  void readsAndWritesPixels() {
    assertThat(run("ic2ih1iw2oc2kh1_nhwc", new float[] {1, 10, 2, 20}, new float[] {1, 1, 2, -1}, null))
        .containsExactly(11, -8, 22, -16);
  }

  @ParameterizedTest
  @CsvSource({"ZEROS, '0 0 1 2 3 0'", "REFLECT, '3 2 1 2 3 2'", "REPLICATE, '1 1 1 2 3 3'", "CIRCULAR, '2 3 1 2 3 1'"})
  void fillsThePadding(PaddingMode mode, String expected) {
    ConvSpec spec = ConvSpec.DEFAULT.withPaddingMode(mode).withPadding(new Padding(0, 2, 0, 1));
    ConvProblem problem = ConvProblem.of(spec, Shape.of(1, 3), Shape.of(1, 1));
    float[] out = run(problem, new float[] {1, 2, 3}, new float[] {1}, null);

    assertThat(out).containsExactly(floats(expected));
  }

  @Test
  void givesTheSobelFilterOfAStep() {
    float[] step = {0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1};

    assertThat(run("ic1ih3iw6oc1kh3", step, new float[] {-1, 0, 1, -2, 0, 2, -1, 0, 1}, null))
        .containsExactly(0, 4, 4, 0);
  }

  @Test
  void addsInDoubleSoThatOrderDoesNotMatter() {
    assertThat(run("ic4ih1oc1kh1", new float[] {1e8f, 1, -1e8f, 1}, new float[] {1, 1, 1, 1}, null)).containsExactly(2);
  }

  @Test
  void knowsWhichCellATapReads() {
    TapReader taps = new TapReader(ProblemString.parse("g2ic4ih5oc6kh3sh2dh2ph1"));

    assertThat(taps.channel(2, 1)).isEqualTo(1);
    assertThat(taps.channel(3, 1)).isEqualTo(3);
    assertThat(taps.row(1, 2)).isEqualTo(5);
    assertThat(taps.column(0, 0)).isEqualTo(-1);
    assertThat(taps.index(0, 3, 4, 2)).isEqualTo(97);
    assertThat(taps.index(0, 3, 5, 2)).isEqualTo(PaddingMode.OUTSIDE);
    assertThat(taps.index(0, 3, 4, -1)).isEqualTo(PaddingMode.OUTSIDE);
  }

  private static float[] run(String problem, float[] src, float[] weights, float[] bias) {
    return run(ProblemString.parse(problem), src, weights, bias);
  }

  private static float[] run(ConvProblem problem, float[] src, float[] weights, float[] bias) {
    float[] dst = new float[problem.output().size()];
    new ReferenceConvolution().prepare(problem, new Parameters(weights, bias), 1).execute(src, 0, dst, 0, new float[0]);
    return dst;
  }

  private static float[] floats(String text) {
    String[] parts = text.split(" ");
    float[] values = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = Float.parseFloat(parts[i]);
    }
    return values;
  }
}
