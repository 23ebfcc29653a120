package dev.kernelscope.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakMeterTest {

  @Test
  void aPeakIsMeasuredOnceAndMoreThanScalarCodeCouldReach() {
    PeakMeter meter = new PeakMeter();
    Peak one = meter.peak(1);
    assertThat(one.reason()).isNull();
    // One scalar fused multiply-add a cycle at 6 GHz would be 12.
    assertThat(one.gflops()).isBetween(12.0, 2_000.0);
    assertThat(meter.peak(1)).isSameAs(one);
    assertThat(one.share(one.gflops() / 4)).isEqualTo(0.25);
  }

  @Test
  void withoutAPeakThereIsNoShare() {
    assertThat(new Peak(null, "no").share(10)).isNull();
  }
}
