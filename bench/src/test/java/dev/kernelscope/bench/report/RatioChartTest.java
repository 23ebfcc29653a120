package dev.kernelscope.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.bench.measure.Measurement;
import dev.kernelscope.bench.suite.Suites;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class RatioChartTest {

  private static final List<Measurement> ROWS = List.of(
      Rows.timed(Rows.FIRST, 1, "simd", 1_000), Rows.timed(Rows.FIRST, 1, "onednn", 2_000),
      Rows.timed(Rows.FIRST, 2, "simd", 400), Rows.timed(Rows.FIRST, 2, "onednn", 1_000),
      Rows.timed(Rows.SECOND, 1, "simd", 1_000), Rows.timed(Rows.SECOND, 1, "onednn", 500));

  @Test
  void barsBeginAtOneAndTicksStandAtTheTargets() throws Exception {
    SvgDocument svg = SvgDocument.parse(RatioChart.svg(ROWS, false, "a machine"));
    double one = SvgDocument.number(svg.all("line", "one").getFirst(), "x1");
    Element faster = svg.all("rect", "ours").getFirst();
    assertThat(SvgDocument.number(faster, "x")).isEqualTo(one);
    Element slower = svg.all("rect", "peer1").getFirst();
    // Twice as fast and half as fast are as far from 1.
    assertThat(SvgDocument.number(slower, "width"))
        .isCloseTo(SvgDocument.number(faster, "width"), Offset.offset(0.2));
    assertThat(SvgDocument.number(slower, "x")).isLessThan(one);
    double octave = SvgDocument.number(faster, "width");
    assertThat(svg.all("line", "target")).hasSize(2).first().satisfies(tick -> assertThat(
        SvgDocument.number(tick, "x1")).isCloseTo(one + octave * Math.log(2.4) / Math.log(2), Offset.offset(0.3)));
  }

  @Test
  void figuresSayWhichTargetIsMissed() throws Exception {
    List<String> texts = SvgDocument.parse(RatioChart.svg(ROWS, false, "a machine")).texts();
    assertThat(texts).containsSubsequence("3×3, stride 1", "3×3, 64→64 @56", "2.00", "✗", "2.50", "onednn 2.4 · 2.35",
        "1×1", "1×1, 64→256 @56", "0.50", "onednn");
    assertThat(texts).filteredOn(text -> text.equals("✗")).hasSize(1);
  }

  @Test
  void inTheGivenLayoutThePeerIsOnnxRuntime() throws Exception {
    List<Measurement> rows = List.of(Rows.timed(Rows.FIRST, 1, "simd", 1_000),
        Rows.timed(Rows.FIRST, 1, "onednn", 2_000), Rows.timed(Rows.FIRST, 1, "onnxruntime", 3_000));
    assertThat(SvgDocument.parse(RatioChart.svg(rows, true, "m")).texts()).contains("3.00", "onnxruntime")
        .doesNotContain("2.00", "onednn");
  }

  @Test
  void sumsComeLast() {
    List<Measurement> rows = new ArrayList<>();
    Suites.named("vgg16").orElseThrow().layers().forEach(layer -> {
      rows.add(of("vgg16", layer.name(), "simd", 100));
      rows.add(of("vgg16", layer.name(), "onednn", 150));
    });
    List<Measurement> all = NetworkSum.added(List.of(Suites.named("vgg16").orElseThrow()), rows);
    Comparison last = Comparison.of(all, false).getLast();
    assertThat(last.group()).isEqualTo(Comparison.SUMS);
    assertThat(last.ratios().get(1)).isCloseTo(1.5, Offset.offset(1e-9));
    assertThat(last.misses(1)).isTrue();
    assertThat(NetworkSum.added(List.of(Suites.named("vgg16").orElseThrow()), all)).isEqualTo(all);
  }

  private static Measurement of(String suite, String layer, String engine, double micros) {
    return new Measurement(suite, layer, 1, engine, micros, 1.0, 0.5, 1e-7, 9, null);
  }

  @Test
  void nothingToCompareIsStillAPicture() throws Exception {
    assertThat(SvgDocument.parse(RatioChart.svg(List.of(Rows.timed(Rows.FIRST, 1, "simd", 1)), false, "m")).texts())
        .contains("m");
  }
}
