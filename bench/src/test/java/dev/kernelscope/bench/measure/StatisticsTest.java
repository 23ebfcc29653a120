package dev.kernelscope.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void theMedianIsTheMiddleOrTheMeanOfTheTwoMiddleOnes() {
    assertThat(Statistics.median(3)).isEqualTo(3);
    assertThat(Statistics.median(9, 1, 5)).isEqualTo(5);
    assertThat(Statistics.median(1, 100, 3, 2)).isEqualTo(2.5);
    assertThatThrownBy(Statistics::median).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void asManySamplesLieAboveAsBelow(
      @ForAll @Size(min = 1, max = 20) double @DoubleRange(min = 0, max = 1e9) [] samples) {
    double[] before = samples.clone();
    double median = Statistics.median(samples);
    assertThat(Arrays.stream(samples).filter(s -> s < median).count()).isLessThanOrEqualTo(samples.length / 2);
    assertThat(Arrays.stream(samples).filter(s -> s > median).count()).isLessThanOrEqualTo(samples.length / 2);
    assertThat(samples).as("left as they were").isEqualTo(before);
  }
}
