package dev.kernelscope.engine.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class NamedKernelTest {

  @Test
  void sobelXIsTheLessonsKernel() {
    assertThat(NamedKernel.find("sobel-x").orElseThrow().weights().data())
        .containsExactly(-1, 0, 1, -2, 0, 2, -1, 0, 1);
  }

  @Test
  void theContractsNamesExist() {
    assertThat(NamedKernel.ids())
        .contains("sobel-x", "sobel-y", "laplacian", "sharpen", "emboss", "box", "gaussian", "identity")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(names = {"IDENTITY", "SHARPEN", "EMBOSS", "BOX", "GAUSSIAN", "GAUSSIAN_5"})
  void blursAndReliefsKeepTheBrightness(NamedKernel kernel) {
    assertThat(sum(kernel)).isEqualTo(1, offset(1e-6));
  }

  @ParameterizedTest
  @EnumSource(names = {"IDENTITY", "SHARPEN", "EMBOSS", "BOX", "GAUSSIAN", "GAUSSIAN_5"}, mode = Mode.EXCLUDE)
  void edgeKernelsGiveZeroOnAFlatInput(NamedKernel kernel) {
    assertThat(sum(kernel)).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"SOBEL_Y", "PREWITT_Y", "SCHARR_Y", "LINE_Y"})
  void verticalKernelsAreTheHorizontalOnesTransposed(NamedKernel y) {
    NamedKernel x = NamedKernel.valueOf(y.name().replace("_Y", "_X"));
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        assertThat(y.weights().get(0, 0, row, column)).isEqualTo(x.weights().get(0, 0, column, row));
      }
    }
  }

  @Test
  void namesDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(NamedKernel.find("identity")).contains(NamedKernel.IDENTITY);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static double sum(NamedKernel kernel) {
    double sum = 0;
    for (float weight : kernel.weights().data()) {
      sum += weight;
    }
    return sum;
  }
}
