package dev.kernelscope.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kernelscope.bench.measure.LayerTask;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {

  @Test
  void aSampleCountsForTheInnermostClassOfTheEngine() {
    assertThat(Profile.part(List.of("java.lang.Math", "dev.kernelscope.engine.conv.simd.Tile14x2.0x0000000085069400",
        "dev.kernelscope.engine.conv.simd.DirectPlan"))).isEqualTo("Tile14x2");
    assertThat(Profile.part(List.of("dev.kernelscope.engine.conv.simd.Tile14x2/0x0085"))).isEqualTo("Tile14x2");
    assertThat(Profile.part(List.of("java.lang.Object", "dev.kernelscope.bench.Main"))).isNull();
  }

  @Test
  void sharesOfARunningLayerAddUpToOne() throws IOException {
    try (LayerTask task = LayerTask.of("reference", "ic8ih64oc8kh3ph1", 1)) {
      Profile profile = Profile.of(task, Duration.ofMillis(500));
      assertThat(profile.micros()).isPositive();
      assertThat(profile.parts().stream().mapToDouble(Profile.Part::share).sum()).isCloseTo(1, within(1e-9));
      assertThat(profile.parts()).isSortedAccordingTo((a, b) -> Double.compare(b.share(), a.share()));
      assertThat(profile.samples()).isPositive();
    }
  }
}
