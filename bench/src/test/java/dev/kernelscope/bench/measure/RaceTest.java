package dev.kernelscope.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.engine.conv.spec.ProblemString;
import dev.kernelscope.engine.conv.spi.PreparedConvolution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTest {

  private static final Timing QUICK = new Timing(3, Duration.ofMillis(2), Duration.ofMillis(2), Duration.ZERO);

  private final List<String> log = new ArrayList<>();

  @Test
  void everyRoundTakesASampleOfEverybodyAndTheOrderTurns() {
    List<double[]> samples = new Race(QUICK).run(List.of(spinning("a", 3_000_000), spinning("b", 3_000_000)));

    assertThat(samples).hasSize(2).allSatisfy(s -> assertThat(s).hasSize(3));
    // An execution is longer than a sample, so a sample is one to warm the caches and one that counts.
    assertThat(String.join("", log)).endsWith("aabb" + "bbaa" + "aabb");
  }

  @Test
  void samplesAreMicrosecondsOfOneExecution() {
    List<double[]> samples = new Race(QUICK).run(List.of(spinning("a", 500_000), spinning("b", 2_000_000)));
    assertThat(Statistics.median(samples.get(0))).isBetween(500.0, 1_900.0);
    assertThat(Statistics.median(samples.get(1))).isGreaterThanOrEqualTo(2_000.0);
  }

  @Test
  void nobodyRaces() {
    assertThat(new Race(QUICK).run(List.of())).isEmpty();
  }

  private Contestant spinning(String name, long nanos) {
    return Contestant.of(ProblemString.parse("ic1ih1oc1kh1"), new PreparedConvolution() {
      @Override
      public int workspaceFloats() {
        return 0;
      }

      @Override
      public void execute(float[] src, int srcOffset, float[] dst, int dstOffset, float[] workspace) {
        log.add(name);
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
          Thread.onSpinWait();
        }
      }
    }, new float[1]);
  }
}
