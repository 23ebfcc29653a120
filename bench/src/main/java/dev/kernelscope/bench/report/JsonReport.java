package dev.kernelscope.bench.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import dev.kernelscope.bench.measure.Measurement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Measurements as a JSON list, an object a line; {@code reason} is there only where something is missing,
 * {@code disturbance} only where other programs spoiled the figures. The first object says of which runs all of them
 * are: {@code runs}.
 */
public final class JsonReport {

  private static final MathContext DIGITS = new MathContext(6);

  private JsonReport() {}

  /**
   * The JSON text, ending in a new line.
   *
   * @param runs those that the measurements are of, as far as they are known
   */
  public static String write(List<Measurement> measurements, List<Run> runs) {
    StringJoiner lines = new StringJoiner(",\n", "[\n", "\n]\n");
    for (int i = 0; i < measurements.size(); i++) {
      lines.add(object(measurements.get(i), i == 0 ? runs : List.of()));
    }
    return lines.toString();
  }

  private static String object(Measurement m, List<Run> runs) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setSerializeNulls(true);
      json.beginObject();
      json.name("suite").value(m.suite());
      json.name("layer").value(m.layer());
      json.name("threads").value(m.threads());
      json.name("engine").value(m.engine());
      json.name("medianMicros").value(rounded(m.medianMicros()));
      json.name("gflops").value(rounded(m.gflops()));
      json.name("peakShare").value(rounded(m.peakShare()));
      json.name("maxError").value(rounded(m.maxError()));
      json.name("rounds").value(m.rounds());
      if (m.reason() != null) {
        json.name("reason").value(m.reason());
      }
      if (m.isDisturbed()) {
        json.name("disturbance").value(rounded(m.disturbance()));
      }
      if (!runs.isEmpty()) {
        json.name("runs").beginArray();
        for (Run run : runs) {
          run.write(json);
        }
        json.endArray();
      }
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Six digits: more than any stopwatch gives, and no tail of a binary fraction. */
  private static Number rounded(Double value) {
    return value == null ? null : Double.valueOf(new BigDecimal(value).round(DIGITS).doubleValue());
  }

  /** Reads back what {@link #write} wrote. */
  public static List<Measurement> read(String json) {
    List<Measurement> measurements = new ArrayList<>();
    for (JsonElement element : JsonParser.parseString(json).getAsJsonArray()) {
      JsonObject o = element.getAsJsonObject();
      measurements.add(new Measurement(
          o.get("suite").getAsString(),
          o.get("layer").getAsString(),
          o.get("threads").getAsInt(),
          o.get("engine").getAsString(),
          number(o, "medianMicros"),
          number(o, "gflops"),
          number(o, "peakShare"),
          number(o, "maxError"),
          o.get("rounds").getAsInt(),
          o.has("reason") ? o.get("reason").getAsString() : null,
          o.has("disturbance") ? o.get("disturbance").getAsDouble() : 0));
    }
    return measurements;
  }

  /** The runs that {@link #write} was given; none where the text is of a version that did not write them. */
  public static List<Run> runs(String json) {
    List<Run> runs = new ArrayList<>();
    for (JsonElement element : JsonParser.parseString(json).getAsJsonArray()) {
      JsonElement own = element.getAsJsonObject().get("runs");
      if (own != null) {
        own.getAsJsonArray().forEach(run -> runs.add(Run.read(run.getAsJsonObject())));
      }
    }
    return runs;
  }

  private static Double number(JsonObject o, String name) {
    return o.get(name).isJsonNull() ? null : o.get(name).getAsDouble();
  }
}
