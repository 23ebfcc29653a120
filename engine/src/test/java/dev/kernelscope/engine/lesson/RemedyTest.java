package dev.kernelscope.engine.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ConvSpec;
import dev.kernelscope.engine.conv.spec.PaddingRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemedyTest {

  @ParameterizedTest
  @CsvSource({
      "3, 5, 1, 1, padding 1, 1×1", // 3 + 2 - 5 = 0
      "3, 6, 1, 1, padding 2, 2×2", // 3 + 4 - 6 = 1
      "7, 3, 4, 1, padding 1, 1×1", // 7 + 2 - 9 = 0
      "2, 9, 1, 3, padding 4, 1×1"  // 2 + 8 - 9 = 1, and the stride is 3
  })
  void thePaddingThatIsMissing(int input, int kernel, int dilation, int stride, String change, String output) {
    Remedy remedy = Remedy.of(experiment(input, kernel, dilation, stride, 0)).orElseThrow();
    assertThat(remedy.change()).isEqualTo(change);
    assertThat(remedy.output()).hasToString(output);
  }

  @ParameterizedTest
  @CsvSource({
      "5, 5, 2, dilation 1, 1×1",      // padding 2 would be two steps
      "5, 3, 9, a kernel of 1×1, 5×5"  // two steps, where padding and dilation need seven
  })
  void whatNeedsFewerStepsThanPadding(int input, int kernel, int dilation, String change, String output) {
    Remedy remedy = Remedy.of(experiment(input, kernel, dilation, 1, 0)).orElseThrow();
    assertThat(remedy.change()).isEqualTo(change);
    assertThat(remedy.output()).hasToString(output);
  }

  @ParameterizedTest
  @CsvSource({"3, 7, 1, 1", "4, 12, 1, 2"})
  void paddingThatIsThereIsAddedTo(int input, int kernel, int dilation, int padding) {
    Remedy remedy = Remedy.of(experiment(input, kernel, dilation, 1, padding)).orElseThrow();
    assertThat(remedy.change()).isEqualTo("padding " + (kernel - input + 1) / 2);
  }

  private static Experiment experiment(int input, int kernel, int dilation, int stride, int padding) {
    ConvSpec spec = ConvSpec.DEFAULT.withDilation(dilation).withStride(stride);
    return Experiment.lesson().withInputSize(input, input).withKernelSize(kernel, kernel)
        .withSpec(padding == 0 ? spec.withPadding(PaddingRule.VALID) : spec.withPadding(padding));
  }
}
