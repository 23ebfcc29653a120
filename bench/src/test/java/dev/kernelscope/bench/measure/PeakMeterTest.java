package dev.kernelscope.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spi.Support;
import org.junit.jupiter.api.Test;

class PeakMeterTest {

  @Test
  void aPeakIsMeasuredOnceAndMoreThanScalarCodeCouldReach() {
    PeakMeter meter = new PeakMeter(Support.SUPPORTED);
    Peak one = meter.peak(1);
    assertThat(one.reason()).isNull();
    // One scalar fused multiply-add a cycle at 6 GHz would be 12.
    assertThat(one.gflops()).isBetween(12.0, 2_000.0);
    assertThat(meter.peak(1)).isSameAs(one);
    assertThat(one.share(one.gflops() / 4)).isEqualTo(0.25);
  }

  @Test
  void withoutVectorsThereIsNoPeakAndNoShare() {
    Peak none = new PeakMeter(Support.unsupported("only the client compiler")).peak(1);
    assertThat(none.gflops()).isNull();
    assertThat(none.reason()).isEqualTo("no FMA peak: only the client compiler");
    assertThat(none.share(10)).isNull();
  }
}
