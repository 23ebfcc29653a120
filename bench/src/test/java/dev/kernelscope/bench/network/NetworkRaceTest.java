package dev.kernelscope.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is asked for images when. */
class NetworkRaceTest {

  @Test
  void imagesOfOneSampleAreOneSeries() {
    List<String> asked = new ArrayList<>();
    List<Double> micros = new NetworkRace(Duration.ZERO, 3).run(List.of(new Slow("a", asked), new Slow("b", asked)));
    assertThat(micros).hasSize(2).allMatch(time -> time >= Slow.NANOS / 1e3);
    assertThat(asked).containsExactly("a 1", "b 1", // warming up, then rounds that begin with another one each time
        "a 2", "b 2", "b 2", "a 2", "a 2", "b 2");
  }

  /** Takes longer than a sample lasts, so that one image fills it, behind the one that is not counted. */
  private record Slow(String name, List<String> series) implements NetworkRace.Racer {

    private static final long NANOS = 41_000_000;
    private static final List<String> IMAGES = new ArrayList<>();

    @Override
    public void run() {
      IMAGES.add(name);
      long start = System.nanoTime();
      while (System.nanoTime() - start < NANOS) {
        Thread.onSpinWait();
      }
    }

    @Override
    public void inSeries(Runnable images) {
      IMAGES.clear();
      images.run();
      assertThat(IMAGES).containsOnly(name);
      series.add(name + " " + IMAGES.size());
    }
  }
}
