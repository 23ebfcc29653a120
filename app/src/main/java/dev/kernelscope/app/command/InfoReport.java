package dev.kernelscope.app.command;

import com.google.gson.stream.JsonWriter;
import dev.kernelscope.app.command.InfoCommand.Part;
import dev.kernelscope.app.io.Console;
import java.io.IOException;
import java.util.List;

/** Prints what this machine offers. */
final class InfoReport {

  private InfoReport() {}

  static void text(Console console, Machine machine, List<Part> engines, List<Part> renderers) {
    console.print("JDK:          " + machine.jdk());
    console.print("processor:    " + machine.processor());
    console.print("vector width: " + machine.vectorBits().map(bits -> bits + " bits").orElse("none"));
    parts(console, "engines", engines);
    parts(console, "renderers", renderers);
  }

  private static void parts(Console console, String title, List<Part> parts) {
    console.print(title + ":" + (parts.isEmpty() ? " none" : ""));
    int width = parts.stream().mapToInt(part -> part.name().length()).max().orElse(0);
    for (Part part : parts) {
      String padding = " ".repeat(width - part.name().length());
      String state = part.available() ? "available" : "not available: " + part.reason();
      console.print("  " + part.name() + padding + "  " + state);
    }
  }

  static void json(Console console, Machine machine, List<Part> engines, List<Part> renderers) {
    Json.print(console, json -> {
      json.beginObject().name("jdk").value(machine.jdk()).name("processor").value(machine.processor());
      json.setSerializeNulls(true);
      json.name("vectorBits").value(machine.vectorBits().orElse(null));
      parts(json, "engines", engines);
      parts(json, "renderers", renderers);
      json.endObject();
    });
  }

  private static void parts(JsonWriter json, String name, List<Part> parts) throws IOException {
    json.name(name).beginArray();
    for (Part part : parts) {
      json.beginObject().name("name").value(part.name()).name("available").value(part.available());
      json.name("reason").value(part.available() ? null : part.reason()).endObject();
    }
    json.endArray();
  }
}
