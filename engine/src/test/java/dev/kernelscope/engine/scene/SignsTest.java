package dev.kernelscope.engine.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsTest {

  @ParameterizedTest
  @CsvSource({
    "-3, −3",
    "'2 - 3', '2 − 3'",
    "⌊(8 + 0 - 3) / 2⌋, ⌊(8 + 0 − 3) / 2⌋",
    "from -3 to 3, from −3 to 3",
    "-.5, −.5",
    "-inf, −inf",
    "-largest, −largest",
    "one-line, one-line",
    "with --rows 3 or -h, with --rows 3 or -h",
    "kernel -0.5, kernel −0.5",
    "X-1, X-1",
    "1e-5, 1e-5",
    "rows 2–4, rows 2–4",
    "-, -",
    "a word - and more, a word − and more"
  })
  void onlyHyphensThatMeanMinusAreReplaced(String given, String shown) {
    assertThat(Signs.minus(given)).isEqualTo(shown);
  }
}
