package dev.kernelscope.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherLoadTest {

  @Test
  void busyIsAllButIdleAndWaitingAndGuestsAreCountedOnce() {
    // User, nice, system, idle, waiting, interrupts, soft interrupts, stolen, guest, nice guest.
    assertThat(OtherLoad.busySeconds("cpu  1000 20 300 5000 600 7 80 90 1000 20"))
        .isCloseTo(14.97, within(1e-9));
    assertThat(OtherLoad.busySeconds("cpu 100 0 100 900")).isCloseTo(2, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
      // Others, threads, processors, and whether that spoils the figures.
      "0.05, 2, 2, false", "0.2, 2, 2, true", "0.5, 1, 2, false", "0.7, 1, 2, true", "0.2, 4, 2, true",
      "10, 1, 64, false", "40, 1, 64, true", "10, 60, 64, true"})
  void spoiledIsWhoHasToShareItsProcessors(double others, int threads, int processors, boolean spoiled) {
    assertThat(OtherLoad.disturbance(others, threads, processors)).isEqualTo(spoiled ? others : 0);
  }

  @Test
  void sayNothingOfAMomentTooShortToTell() {
    assertThat(OtherLoad.fromNow().processors()).isEmpty();
  }
}
