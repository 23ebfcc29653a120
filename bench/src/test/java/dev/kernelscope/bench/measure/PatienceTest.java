package dev.kernelscope.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.engine.conv.Engines;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private static final String LAYER = "ic1ih7oc1kh3";
  private static final Timing TIMING = Timing.DEFAULT.withRounds(1);

  @Test
  void moreThreadsAreNotTriedWhereFewerSayThatTheyMustTakeTooLong() {
    List<Entry> earlier = List.of(entry());
    double nanos = earlier.getFirst().starter().firstNanos();
    assertThat(refusal(nanos / 2 - 1, "reference", 2, earlier))
        .isEqualTo("an execution on fewer threads took 0.0 s; --patience 1 measures it");
    assertThat(refusal(nanos / 2 + 2, "reference", 2, earlier)).isNull();
    assertThat(refusal(1, "scalar", 2, earlier)).isNull();
    assertThat(refusal(1, "reference", 1, earlier)).isNull();
  }

  @Test
  void whatAnEarlierJvmMeasuredForAllIsNotMeasuredAgain() {
    Measurement before = new Measurement("s", "l", 2, "e", 12.06e6, 1.0, 0.1, 0.0, 1, null);
    String refused = "an execution on fewer threads took 12.1 s; --patience 13 measures it";
    Patience patience = new Patience(TIMING, List.of(before));
    assertThat(patience.refusal("s", "l", "e", 2, List.of()))
        .isEqualTo("an execution takes 12.1 s: one JVM has measured it");
    assertThat(patience.refusal("s", "l", "e", 1, List.of())).isNull();
    assertThat(patience.refusal("s", "l", "e", 4, List.of())).isEqualTo(refused);
    assertThat(patience.refusal("s", "l", "e", 8, List.of())).isNull();
  }

  private static String refusal(double patience, String engine, int threads, List<Entry> earlier) {
    return new Patience(TIMING.withPatience(Duration.ofNanos((long) patience)), List.of())
        .refusal("s", LAYER, engine, threads, earlier);
  }

  private static Entry entry() {
    LayerData data = LayerData.of(Layer.parse(LAYER));
    return Entry.of(Engines.installed(), "reference", 1, LayoutChoice.GIVEN, data, new Check(data), new Race(TIMING));
  }
}
