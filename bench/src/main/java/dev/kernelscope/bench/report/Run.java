package dev.kernelscope.bench.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What figures are of: when, on what and how they were measured.
 *
 * @param date of the beginning, as 2026-11-23
 * @param jdk version of the Java runtime
 * @param system operating system and architecture
 * @param processor its name and how many of them there are
 * @param options of the command line, all of them in full
 * @param layout in which memory layout: own or given
 * @param engines those that were available, with what they say of themselves, such as their versions
 */
public record Run(String date, String jdk, String system, String processor, String options, String layout,
    SequencedMap<String, String> engines) {

  /** Copies the map. */
  public Run {
    engines = new LinkedHashMap<>(engines);
  }

  /** {@code JDK 25.0.1, Linux amd64, AMD EPYC, 2 processors}. */
  public String machine() {
    return "JDK " + jdk + ", " + system + ", " + processor;
  }

  /** {@code engines: scalar, simd (vectorBits 512), onednn (version 3.11.0)}. */
  public String installed() {
    return engines.entrySet().stream()
        .map(engine -> engine.getKey() + (engine.getValue().isEmpty() ? "" : " (" + engine.getValue() + ")"))
        .collect(Collectors.joining(", ", "engines: ", ""));
  }

  /** Writes it as an object. */
  void write(JsonWriter json) throws IOException {
    json.beginObject();
    json.name("date").value(date);
    json.name("jdk").value(jdk);
    json.name("system").value(system);
    json.name("processor").value(processor);
    json.name("options").value(options);
    json.name("layout").value(layout);
    json.name("engines").beginObject();
    for (Map.Entry<String, String> engine : engines.entrySet()) {
      json.name(engine.getKey()).value(engine.getValue());
    }
    json.endObject().endObject();
  }

  /** Reads such an object. */
  static Run read(JsonObject object) {
    SequencedMap<String, String> engines = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> engine : object.getAsJsonObject("engines").entrySet()) {
      engines.put(engine.getKey(), engine.getValue().getAsString());
    }
    return new Run(text(object, "date"), text(object, "jdk"), text(object, "system"), text(object, "processor"),
        text(object, "options"), text(object, "layout"), engines);
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }
}
