package dev.kernelscope.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kernelscope.bench.measure.Measurement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  private static final List<Measurement> ROWS = List.of(
      new Measurement("image", "mb1ic1", 2, "simd", 1234.56789, 187.3, 0.75, 1.5e-7, 9, null),
      new Measurement("image", "mb1ic1", 2, "opencv", null, null, null, null, 0, "says \"no\""));

  @Test
  void writesTheFieldsOfTheContract() {
    assertThat(JsonReport.write(ROWS, List.of())).isEqualTo("""
        [
        {"suite":"image","layer":"mb1ic1","threads":2,"engine":"simd","medianMicros":1234.57,\
        "gflops":187.3,"peakShare":0.75,"maxError":1.5E-7,"rounds":9},
        {"suite":"image","layer":"mb1ic1","threads":2,"engine":"opencv","medianMicros":null,\
        "gflops":null,"peakShare":null,"maxError":null,"rounds":0,"reason":"says \\"no\\""}
        ]
        """);
  }

  @Test
  void isJsonWithNullsAndNoReasonWhereNothingIsMissing() {
    JsonArray list = JsonParser.parseString(JsonReport.write(ROWS, List.of())).getAsJsonArray();
    JsonObject timed = list.get(0).getAsJsonObject();
    assertThat(timed.keySet()).containsExactly(
        "suite", "layer", "threads", "engine", "medianMicros", "gflops", "peakShare", "maxError", "rounds");
    JsonObject missing = list.get(1).getAsJsonObject();
    assertThat(missing.get("medianMicros").isJsonNull()).isTrue();
    assertThat(missing.get("reason").getAsString()).isEqualTo("says \"no\"");
  }

  @Test
  void disturbanceIsThereOnlyWhereThereWasOne() {
    Measurement disturbed = new Measurement("s", "mb1ic1", 2, "simd", 1.0, 2.0, 0.5, 0.0, 9, null, 0.25);
    String json = JsonReport.write(List.of(disturbed, ROWS.getFirst()), List.of());
    assertThat(json).containsOnlyOnce("\"disturbance\":0.25");
    assertThat(JsonReport.read(json).getFirst()).isEqualTo(disturbed);
  }

  @Test
  void readsBackWhatItWrote() {
    assertThat(JsonReport.read(JsonReport.write(ROWS, List.of()))).isEqualTo(List.of(
        new Measurement("image", "mb1ic1", 2, "simd", 1234.57, 187.3, 0.75, 1.5e-7, 9, null), ROWS.get(1)));
    assertThat(JsonReport.read(JsonReport.write(List.of(), List.of()))).isEmpty();
  }

  @Test
  void theFirstObjectSaysWhatAllAreOf() {
    Run run = new Run("2026-11-23", "25.0.3", "Linux amd64", "a processor, 2 processors", "--suite image", "own",
        new TreeMap<>(Map.of("onednn", "version 3.11.0", "scalar", "")));
    String json = JsonReport.write(ROWS, List.of(run));
    assertThat(json.lines().filter(line -> line.contains("\"runs\""))).hasSize(1).first().asString()
        .contains("\"engine\":\"simd\"").endsWith("\"runs\":[{\"date\":\"2026-11-23\",\"jdk\":\"25.0.3\","
            + "\"system\":\"Linux amd64\",\"processor\":\"a processor, 2 processors\","
            + "\"options\":\"--suite image\",\"layout\":\"own\","
            + "\"engines\":{\"onednn\":\"version 3.11.0\",\"scalar\":\"\"}}]},");
    assertThat(JsonReport.runs(json)).containsExactly(run);
    assertThat(JsonReport.read(json)).isEqualTo(JsonReport.read(JsonReport.write(ROWS, List.of())));
    assertThat(JsonReport.runs(JsonReport.write(ROWS, List.of()))).isEmpty();
  }
}
