package dev.kernelscope.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kernelscope.bench.measure.Measurement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {

  @Test
  void drawsABarAnEngineAsLongAsItsShareOfThePeak() throws Exception {
    Document svg = parse(Chart.svg(List.of(
        Rows.timed(Rows.FIRST, 1, "scalar", 12_000), Rows.timed(Rows.FIRST, 1, "simd", 1_500),
        Rows.missing(Rows.FIRST, "opencv", "one channel & no more <here>")), "a machine"));

    double scalar = width(svg, "plain");
    double simd = width(svg, "ours");
    assertThat(simd / scalar).isCloseTo(8, Offset.offset(0.01));
    assertThat(texts(svg)).contains("Share of this machine's measured FMA peak", "simd", "77.1 %  1.50 ms", "100 %",
        "mb1ic64ih56iw56oc64kh3kw3sh1sw1ph1pw1", "one channel & no more <here>");
    // The dashed line of 100 % is where a bar of 100 % would end.
    Element limit = byClass(svg, "line", "limit").getFirst();
    assertThat(number(limit, "x1") - 184).isCloseTo(simd / 0.7707, Offset.offset(0.5));
  }

  @Test
  void everythingLiesWithinThePicture() throws Exception {
    List<Measurement> rows = new ArrayList<>();
    for (String engine : List.of("scalar", "simd", "onednn", "onnxruntime", "other")) {
      rows.add(Rows.timed(Rows.FIRST, 1, engine, 400));
      rows.add(Rows.timed(Rows.SECOND, 2, engine, 500));
    }
    Document svg = parse(Chart.svg(rows, "a machine"));
    double height = Double.parseDouble(svg.getDocumentElement().getAttribute("height"));
    NodeList rectangles = svg.getElementsByTagName("rect");
    assertThat(rectangles.getLength()).isEqualTo(11);
    for (int i = 0; i < rectangles.getLength(); i++) {
      Element r = (Element) rectangles.item(i);
      assertThat(number(r, "x") + number(r, "width")).isLessThanOrEqualTo(960);
      assertThat(number(r, "y") + number(r, "height")).isLessThanOrEqualTo(height);
    }
  }

  @Test
  void withoutAPeakTheBarsAreGflops() throws Exception {
    Document svg = parse(Chart.svg(List.of(
        new Measurement("s", "l", 1, "simd", 10.0, 50.0, null, 0.0, 9, "no peak")), "a machine"));
    assertThat(texts(svg)).contains("GFLOP/s, operations of the direct method", "50.0 GFLOP/s  10.0 µs");
    assertThat(width(svg, "ours")).isEqualTo(560);
  }

  @Test
  void nothingTimedIsStillAPicture() throws Exception {
    assertThat(texts(parse(Chart.svg(List.of(Rows.missing(Rows.FIRST, "simd", "gone")), "m")))).contains("gone");
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static double width(Document svg, String css) {
    return number(byClass(svg, "rect", css).getFirst(), "width");
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static List<Element> byClass(Document svg, String tag, String css) {
    List<Element> found = new ArrayList<>();
    NodeList all = svg.getElementsByTagName(tag);
    for (int i = 0; i < all.getLength(); i++) {
      if (((Element) all.item(i)).getAttribute("class").equals(css)) {
        found.add((Element) all.item(i));
      }
    }
    return found;
  }

  private static List<String> texts(Document svg) {
    List<String> texts = new ArrayList<>();
    NodeList all = svg.getElementsByTagName("text");
    for (int i = 0; i < all.getLength(); i++) {
      texts.add(all.item(i).getTextContent());
    }
    return texts;
  }
}
