package dev.kernelscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackwardTest {

  @Test
  void showsTheGradientOfTheWeightsAsAConvolution() {
    Runs.Result result = Runs.run("view", "--backward", "weights");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("backward pass", "input under the gradient of the output", "dOutput 1x5x5",
        "dWeights 1x3x3", "dWeights[1,1] = ", "gradient of the output from -2 to +2");
  }

  @Test
  void showsTheGradientOfTheInputUnderTheTurnedKernel() {
    Runs.Result result = Runs.run("view", "--backward", "input", "--stride", "2");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("spread dOutput 1x9x9", "turned kernel 1x3x3", "dInput 1x7x7", "dInput[3,3] = ");
  }

  @Test
  void namesTheSlicesOfSeveralFilters() {
    assertThat(Runs.run("view", "6x6", "--filters", "2", "--backward", "weights").out())
        .contains("filter 0, channel 0 3x3", "filter 1, channel 0 3x3");
  }

  @Test
  void refusesWhatDoesNotGoTogether() {
    Runs.Result both = Runs.run("view", "--backward", "input", "--transposed");
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err()).isEqualTo(
        "kernelscope: --backward and --transposed do not go together: allowed is one or the other\n");
    assertThat(Runs.run("view", "--backward", "bias").code()).isEqualTo(2);
    Runs.Result reflect = Runs.run("view", "--backward", "input", "--pad-mode", "reflect", "--padding", "1");
    assertThat(reflect.code()).isEqualTo(1);
    assertThat(reflect.err()).contains("padding mode zeros only, not reflect");
  }
}
