package dev.kernelscope.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LogScaleTest {

  @Test
  void endsAtRoundNumbersAndHasTheirTicks() {
    LogScale scale = LogScale.around(0.7, 42, 100, 500);
    assertThat(scale.ticks()).hasSize(7).satisfiesExactly(
        t -> assertThat(t).isCloseTo(0.5, within(1e-9)), t -> assertThat(t).isCloseTo(1, within(1e-9)),
        t -> assertThat(t).isCloseTo(2, within(1e-9)), t -> assertThat(t).isCloseTo(5, within(1e-9)),
        t -> assertThat(t).isCloseTo(10, within(1e-9)), t -> assertThat(t).isCloseTo(20, within(1e-9)),
        t -> assertThat(t).isCloseTo(50, within(1e-9)));
    assertThat(scale.at(5)).isCloseTo(300, within(1e-9));
  }

  @Property(tries = 300)
  void holdsBothValues(@ForAll @DoubleRange(min = 0.01, max = 1e6) double a,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double b) {
    LogScale scale = LogScale.around(Math.min(a, b), Math.max(a, b), 0, 1);
    assertThat(scale.at(a)).isBetween(-1e-9, 1 + 1e-9);
    assertThat(scale.at(b)).isBetween(-1e-9, 1 + 1e-9);
    assertThat(scale.high()).isGreaterThan(scale.low());
    assertThat(scale.ticks()).hasSizeLessThan(50);
  }
}
