package dev.kernelscope.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "0.041234, 0.0412", "0.9996, 1.00", "1, 1.00", "3.2149, 3.21", "9.996, 10.0",
      "37.25, 37.3", "99.97, 100", "1359.4, 1359", "22136, 22136"})
  void showsThreeDigitsOrMore(double value, String text) {
    assertThat(Numbers.digits(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.7834, 78.3 %", "2.139, 213.9 %", "0, 0.0 %"})
  void showsShares(double value, String text) {
    assertThat(Numbers.percent(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1.2345e-7, 1.2e-07", "0, 0"})
  void showsErrors(double value, String text) {
    assertThat(Numbers.error(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"2.394, 2.39", "0.004, 0.00", "123.4, 123"})
  void showsRatios(double value, String text) {
    assertThat(Numbers.ratio(value)).isEqualTo(text);
  }
}
