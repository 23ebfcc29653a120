package dev.kernelscope.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.bench.measure.Measurement;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

  @Test
  void missesComeFirstThenATableASuite() {
    List<Measurement> rows = NetworkSum.added(List.of(Rows.NETWORK), List.of(
        Rows.timed(Rows.FIRST, 1, "simd", 1_000), Rows.timed(Rows.FIRST, 1, "onednn", 1_800),
        Rows.missing(Rows.FIRST, "opencv", "one channel"),
        Rows.timed(Rows.SECOND, 1, "simd", 500), Rows.timed(Rows.SECOND, 1, "onednn", 600)));
    assertThat(MarkdownReport.write(List.of(Rows.NETWORK), rows, false, List.of("a machine"))).isEqualTo("""
        a machine \s
        FMA peak on 1 thread: 200 GFLOP/s

        ### Targets

        Reached: 0 of 1. Missed, the farthest first:

        | suite | layer | threads | against | target | reached | share |
        | --- | --- | ---: | ---: | ---: | ---: | ---: |
        | net | 3×3, 64→64 @56 | 1 | onednn | 2.4 | 1.80 | 75 % |

        ### net

        | layer | count | threads | simd µs | onednn µs | × onednn | share of peak | error |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        | 3×3, 64→64 @56 | 3 | 1 | 1000 | 1800 | 1.80 | 116 % | 1.3e-07 |
        | 1×1, 64→256 @56 | 1 | 1 | 500 | 600 | 1.20 | 103 % | 1.3e-07 |
        | **sum** | 4 | 1 | 3500 | 6000 | 1.71 | 114 % | 1.3e-07 |
        """);
  }

  @Test
  void disturbedFiguresAreMarked() {
    Measurement calm = Rows.timed(Rows.FIRST, 2, "simd", 1_000);
    Measurement disturbed = new Measurement(calm.suite(), calm.layer(), 2, "simd", calm.medianMicros(), calm.gflops(),
        calm.peakShare(), calm.maxError(), 9, null, 0.6);
    assertThat(MarkdownReport.write(List.of(Rows.NETWORK), List.of(disturbed), false, List.of()))
        .contains("| 2 ! | 1000 |").contains("! other programs kept processors busy");
    assertThat(TableReport.layer(Rows.NETWORK, Rows.FIRST, List.of(disturbed)))
        .endsWith("  ! other programs kept 0.6 processors busy: do not trust the figures of 2\n      threads\n");
    assertThat(TableReport.layer(Rows.NETWORK, Rows.FIRST, List.of(calm))).doesNotContain("!");
  }
}
