package dev.kernelscope.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.bench.suite.Layer;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class RooflineChartTest {

  private static final Layer FILTER = Layer.parse("ic1ih1080iw1920oc1kh3ph1");

  @Test
  void aDotALayerOursFilledAndTheNativeLibraryHollow() throws Exception {
    SvgDocument svg = SvgDocument.parse(RooflineChart.svg(List.of(
        Rows.timed(Rows.FIRST, 1, "simd", 1_500), Rows.timed(Rows.FIRST, 1, "onednn", 1_800),
        Rows.timed(Rows.FIRST, 1, "onnxruntime", 2_000), Rows.timed(FILTER, 1, "simd", 600),
        Rows.timed(FILTER, 1, "onednn", 40_000), Rows.timed(FILTER, 1, "opencv", 1_500),
        Rows.missing(Rows.SECOND, "simd", "gone")), Map.of(1, 20.0), "a machine"));
    assertThat(names(svg)).anyMatch(n -> n.equals("simd, net, 3×3, 64→64 @56: 154 GFLOP/s, 132 operations a byte"))
        .anyMatch(n -> n.startsWith("onednn, net, 3×3, 64→64 @56")).anyMatch(n -> n.startsWith("opencv, net, filter"))
        .noneMatch(n -> n.startsWith("onnxruntime")).noneMatch(n -> n.startsWith("onednn, net, filter"));
    assertThat(svg.all("path", "hollow peer1")).as("legend and dot").hasSize(2);
    assertThat(svg.texts()).contains("1 thread", "FMA peak 200 GFLOP/s", "memory 20.0 GB/s", "a machine");
  }

  @Test
  void theRoofsMeetWherePeakAndBandwidthDo() throws Exception {
    SvgDocument svg = SvgDocument.parse(RooflineChart.svg(List.of(
        Rows.timed(Rows.FIRST, 1, "simd", 1_500), Rows.timed(FILTER, 1, "simd", 600)), Map.of(1, 20.0), "a machine"));
    List<Element> roofs = svg.all("line", "roof");
    assertThat(roofs).hasSize(2);
    // 200 GFLOP/s over 20 GB/s: ten operations a byte.
    List<String> texts = svg.texts();
    Element ten = svg.all("text", "tick").get(texts.stream().filter(t -> t.matches("[0-9.]+")).toList().indexOf("10")
        - svg.all("text", "tick end").size());
    assertThat(SvgDocument.number(roofs.get(0), "x1")).isCloseTo(SvgDocument.number(ten, "x"), Offset.offset(0.2));
    assertThat(SvgDocument.number(roofs.get(1), "x2")).isCloseTo(SvgDocument.number(ten, "x"), Offset.offset(0.2));
    assertThat(SvgDocument.number(roofs.get(1), "y2")).isEqualTo(SvgDocument.number(roofs.get(0), "y1"));
  }

  @Test
  void aPanelForEachNumberOfThreadsAndNoRoofThatWasNotMeasured() throws Exception {
    SvgDocument svg = SvgDocument.parse(RooflineChart.svg(List.of(
        Rows.timed(Rows.FIRST, 1, "simd", 1_500), Rows.timed(Rows.FIRST, 2, "simd", 800)), Map.of(), "m"));
    assertThat(svg.texts()).contains("1 thread", "2 threads");
    assertThat(svg.all("line", "roof")).isEmpty();
    double height = SvgDocument.number(svg.document().getDocumentElement(), "height");
    assertThat(svg.all("line")).allSatisfy(line -> assertThat(SvgDocument.number(line, "y2")).isBetween(0.0, height));
  }

  @Test
  void nothingTimedIsStillAPicture() throws Exception {
    assertThat(SvgDocument.parse(RooflineChart.svg(List.of(), Map.of(), "m")).texts()).contains("m");
  }

  @Test
  void intensityCountsEveryValueOnce() {
    // 18 operations a cell; 2,073,600 cells in and out, nine weights.
    assertThat(RooflineChart.intensity(FILTER.problem()))
        .isEqualTo(18.0 * 2_073_600 / (4.0 * (2 * 2_073_600 + 9)));
  }

  private static List<String> names(SvgDocument svg) {
    return svg.all("path").stream().map(Element::getTextContent).toList();
  }
}
