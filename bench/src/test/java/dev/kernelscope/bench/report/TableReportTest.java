package dev.kernelscope.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.measure.Peak;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TableReportTest {

  private static final List<Measurement> LAYER = List.of(
      Rows.timed(Rows.FIRST, 1, "scalar", 12_000), Rows.timed(Rows.FIRST, 1, "simd", 1_500),
      Rows.timed(Rows.FIRST, 1, "onednn", 1_800), Rows.timed(Rows.FIRST, 1, "onnxruntime", 3_000),
      Rows.missing(Rows.FIRST, "opencv",
          "filter2D maps one channel to one, here 64 to 64, and so this reason has to be wrapped"),
      Rows.timed(Rows.FIRST, 2, "simd", 800));

  @Test
  void showsALayerWithItsRatios() {
    // 2·64·56²·64·9 = 231,211,008 operations.
    assertThat(TableReport.layer(Rows.NETWORK, Rows.FIRST, LAYER)).isEqualTo("""

        net  mb1ic64ih56iw56oc64kh3kw3sh1sw1ph1pw1  (3 times)
          engine       threads      median  GFLOP/s     peak    error x scalar   x peer
          scalar             1       12000     19.3    9.6 %  1.3e-07     1.00     0.15
          simd               1        1500      154   77.1 %  1.3e-07     8.00     1.20
          onednn             1        1800      128   64.2 %  1.3e-07     6.67     1.00
          onnxruntime        1        3000     77.1   38.5 %  1.3e-07     4.00     0.60
          opencv             1  no: filter2D maps one channel to one, here 64 to 64,
              and so this reason has to be wrapped
          simd               2         800      289  144.5 %  1.3e-07        -        -
        """);
  }

  @Test
  void fitsATerminalAndNoLocaleChangesIt() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      String text = TableReport.layer(Rows.NETWORK, Rows.FIRST, LAYER)
          + TableReport.heading(List.of("A machine with a long name ".repeat(5)), Map.of(1, new Peak(201.5, null)));
      assertThat(text).contains("77.1 %").contains("1 thread: measured FMA peak 202 GFLOP/s");
      assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void sumsANetworkByTheCountsOfItsLayers() {
    List<Measurement> rows = List.of(
        Rows.timed(Rows.FIRST, 1, "scalar", 10_000), Rows.timed(Rows.FIRST, 1, "simd", 1_000),
        Rows.timed(Rows.SECOND, 1, "scalar", 4_000), Rows.missing(Rows.SECOND, "simd", "not today"));
    assertThat(NetworkSum.of(Rows.NETWORK, rows)).singleElement().satisfies(sum -> {
      assertThat(sum.engine()).isEqualTo("scalar");
      assertThat(sum.medianMicros()).isEqualTo(3 * 10_000 + 4_000);
      // Three of 231,211,008 and one of 2·256·56²·64 operations.
      assertThat(sum.gflops()).isEqualTo((3 * 231_211_008.0 + 102_760_448) / 34_000 / 1e3);
      assertThat(sum.peakShare()).isCloseTo(sum.gflops() / 200, Offset.offset(1e-12));
    });
    assertThat(TableReport.sums(Rows.NETWORK, rows)).contains("net  sum of its 4 convolutions");
  }

  @Test
  void withoutAPeakTheTableSaysWhy() {
    assertThat(TableReport.heading(List.of("machine"), Map.of(1, new Peak(null, "no FMA peak: none"))))
        .contains("1 thread: no FMA peak: none");
  }
}
