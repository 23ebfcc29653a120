package dev.kernelscope.app.command;

import com.google.gson.stream.JsonWriter;
import dev.kernelscope.app.io.Console;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Prints one JSON document on one line. */
final class Json {

  private Json() {}

  /** Writes a document; {@code NaN} is refused by the writer, for JSON has none. */
  @FunctionalInterface
  interface Document {

    void writeTo(JsonWriter json) throws IOException;
  }

  /** Prints a document of any length, piece by piece as it is made. */
  static void stream(Console console, Document document) {
    try {
      JsonWriter json = new JsonWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
      json.setHtmlSafe(false);
      document.writeTo(json);
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("a print stream throws none", e);
    }
    console.print("");
  }

  static void print(Console console, Document document) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(false);
      document.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    console.print(text.toString());
  }

  /** An array of whole numbers. */
  static void array(JsonWriter json, int... values) throws IOException {
    json.beginArray();
    for (int value : values) {
      json.value(value);
    }
    json.endArray();
  }
}
