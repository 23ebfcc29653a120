package dev.kernelscope.app.command;

import com.google.gson.stream.JsonWriter;
import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.option.OutputFormat;
import dev.kernelscope.engine.conv.spec.Axis;
import dev.kernelscope.engine.conv.spec.Padding;
import dev.kernelscope.engine.lesson.Extent;
import dev.kernelscope.engine.lesson.OutputSize;
import dev.kernelscope.engine.lesson.SizeChain;
import java.io.IOException;
import java.util.stream.Collectors;

/** Prints sizes as text or JSON. */
final class SizeReport {

  private SizeReport() {}

  static void print(Console console, OutputSize size, OutputFormat format) {
    if (format == OutputFormat.JSON) {
      Json.print(console, json -> write(json, size));
      return;
    }
    Axis rows = size.rows();
    Axis columns = size.columns();
    Padding p = size.padding();
    console.print("rows:      " + rows.formula() + " = " + rows.output());
    console.print("columns:   " + columns.formula() + " = " + columns.output());
    console.print("output:    " + size.input() + " → " + size.output());
    console.print("positions: " + size.positions());
    console.print("padding:   top " + p.top() + ", left " + p.left() + ", bottom " + p.bottom() + ", right "
        + p.right());
    console.print("unused:    " + count(rows.unused(), "row") + " and " + count(columns.unused(), "column")
        + " that the floor drops");
  }

  private static void write(JsonWriter json, OutputSize size) throws IOException {
    Padding p = size.padding();
    json.beginObject().name("output");
    Json.array(json, size.output().rows(), size.output().columns());
    json.name("positions").value(size.positions()).name("unused");
    Json.array(json, size.rows().unused(), size.columns().unused());
    json.name("padding");
    Json.array(json, p.top(), p.left(), p.bottom(), p.right());
    json.endObject();
  }

  static void print(Console console, SizeChain chain, OutputFormat format) {
    if (format == OutputFormat.JSON) {
      Json.print(console, json -> write(json, chain));
      return;
    }
    String sizes = chain.sizes().stream().map(Extent::toString).collect(Collectors.joining(" → "));
    console.print(switch (chain.end()) {
      case TOO_SMALL -> sizes;
      case RETURNS -> sizes + " → … without end: the size comes back";
      case GROWS -> sizes + " → … without end: the size grows";
    });
  }

  private static void write(JsonWriter json, SizeChain chain) throws IOException {
    json.beginObject().name("chain").beginArray();
    for (Extent size : chain.sizes()) {
      Json.array(json, size.rows(), size.columns());
    }
    json.endArray();
    if (chain.end().endless()) {
      json.name("endless").value(true);
    }
    json.endObject();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
