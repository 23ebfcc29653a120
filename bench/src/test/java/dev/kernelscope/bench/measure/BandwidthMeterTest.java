package dev.kernelscope.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BandwidthMeterTest {

  @Test
  void measuresEveryNumberOfThreads() {
    assertThat(BandwidthMeter.measure(List.of(1, 3), 100_001)).containsOnlyKeys(1, 3)
        .allSatisfy((threads, gigabytes) -> assertThat(gigabytes).isBetween(0.01, 100_000.0));
  }
}
