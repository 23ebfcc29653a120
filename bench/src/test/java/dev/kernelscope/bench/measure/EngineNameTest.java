package dev.kernelscope.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.bench.suite.Layer;
import dev.kernelscope.engine.conv.Engines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineNameTest {

  private static final Engines ENGINES = Engines.installed();
  private static final Timing TIMING =
      new Timing(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO, Duration.ofSeconds(5));

  @Test
  void anImplementationAloneRaces() {
    LayerBench bench = new LayerBench(ENGINES, PeakMeter.of(ENGINES), TIMING, LayoutChoice.OWN, List.of());
    List<String> told = new ArrayList<>();
    bench.measure("test", Layer.parse("ic32ih14oc32kh3ph1"), List.of("simd", "simd:direct"), List.of(1), told::add);
    assertThat(told).anyMatch(line -> line.startsWith("simd x1: winograd"))
        .anyMatch(line -> line.startsWith("simd:direct x1: direct"));
  }

  @Test
  void namesThatMeanSomethingHaveNoAlternatives() {
    assertThat(EngineName.parse("scalar").alternatives(ENGINES)).isEmpty();
    assertThat(EngineName.parse("scalar:rows").alternatives(ENGINES)).isEmpty();
    assertThat(EngineName.parse("scalar:").alternatives(ENGINES)).contains("scalar", "scalar:rows");
  }
}
