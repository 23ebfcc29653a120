package dev.kernelscope.engine.scene;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({"0,0", "-0.0,0", "3,3", "-12,-12", "133802,133802", "0.5,0.5", "-0.25,-0.25", "1.23456,1.23",
      "0.0625,0.0625",
      "99.95,100", "123.456,123", "-1234.5,-1235", "0.00012345,1.23e-4", "1e12,1e12", "NaN,NaN",
      "Infinity,inf", "-Infinity,-inf",
      "0.3333333,0.333", "-0.0001,-1e-4"})
  void writesShortNumbers(double value, String text) {
    assertThat(Numbers.plain(value)).isEqualTo(text);
  }

  @Property
  void writesANegativeNumberAsItsOppositeWithAMinus(
      @ForAll @FloatRange(min = 0.000001f, max = 1e9f) @Scale(6) float value) {
    assertThat(Numbers.plain(-value)).isEqualTo("-" + Numbers.plain(value));
  }

  @Property
  void writesASumAsTheCellThatStoresIt(@ForAll @DoubleRange(min = -1e6, max = 1e6) @Scale(9) double sum) {
    assertThat(Numbers.plain(sum)).isEqualTo(Numbers.plain((float) sum));
  }

  @Test
  void signsOnlyWhatIsPositive() {
    assertThat(Numbers.signed(6)).isEqualTo("+6");
    assertThat(Numbers.signed(0)).isEqualTo("0");
    assertThat(Numbers.signed(-4)).isEqualTo("-4");
  }

  @Test
  void separatesThousands() {
    assertThat(Numbers.count(133802)).isEqualTo("133,802");
    assertThat(Numbers.count(999)).isEqualTo("999");
    assertThat(Numbers.count(-1234567)).isEqualTo("-1,234,567");
  }
}
