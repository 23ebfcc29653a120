package dev.kernelscope.app.command;

import com.google.gson.stream.JsonWriter;
import dev.kernelscope.app.io.Console;
import dev.kernelscope.app.network.EdgeWords;
import dev.kernelscope.app.network.Inspection;
import dev.kernelscope.app.network.LoadedNetwork;
import dev.kernelscope.app.network.MapText;
import dev.kernelscope.app.network.NetworkWork;
import dev.kernelscope.app.network.TextTable;
import dev.kernelscope.app.option.OutputFormat;
import dev.kernelscope.app.option.UnitConverter.Unit;
import dev.kernelscope.engine.probe.EdgeResponse;
import dev.kernelscope.engine.probe.Field;
import dev.kernelscope.engine.probe.Probe;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.probe.StrongestPatches.Patch;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.tensor.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what a network answers, as text or JSON; nothing where its picture goes to standard output. */
final class NetworkReport {

  private static final int NAMED = 4;

  private final Console console;
  private final OutputFormat format;
  private final boolean silent;

  NetworkReport(Console console, OutputFormat format, boolean silent) {
    this.console = console;
    this.format = format;
    this.silent = silent;
  }

  private void print(List<String> lines, Json.Document document) {
    if (silent) {
      return;
    }
    if (format == OutputFormat.JSON) {
      Json.print(console, document);
    } else {
      lines.forEach(console::print);
    }
  }

  void layers(LoadedNetwork network, Probe probe) {
    TextTable table = new TextTable("#", "layer", "what", "output", "a cell sees", "parameters", "multiply-adds");
    long parameters = 0;
    long multiplyAdds = 0;
    for (ProbeLayer layer : probe.layers()) {
      Field field = middle(probe, layer);
      table.row(Integer.toString(layer.index()), layer.name(), layer.kind(), size(layer.output()),
          field.rows() + "×" + field.columns(), Numbers.count(layer.parameters()),
          Numbers.count(layer.multiplyAdds()));
      parameters += layer.parameters();
      multiplyAdds += layer.multiplyAdds();
    }
    table.row("", "", "", "", "together", Numbers.count(parameters), Numbers.count(multiplyAdds));
    Shape in = probe.input();
    List<String> lines = table.lines();
    lines.addFirst(network.name() + " for an input of " + size(in));
    print(lines, json -> {
      json.beginObject().name("network").value(network.name()).name("input");
      Json.array(json, in.c(), in.h(), in.w());
      json.name("layers").beginArray();
      for (ProbeLayer layer : probe.layers()) {
        Field field = middle(probe, layer);
        layerObject(json, layer);
        json.name("kind").value(layer.kind()).name("field");
        Json.array(json, (int) field.rows(), (int) field.columns());
        json.name("parameters").value(layer.parameters()).name("multiplyAdds").value(layer.multiplyAdds()).endObject();
      }
      json.endArray().endObject();
    });
  }

  private static Field middle(Probe probe, ProbeLayer layer) {
    return probe.field(layer, layer.output().h() / 2, layer.output().w() / 2);
  }

  void maps(Inspection look) {
    TextTable table = new TextTable("#", "layer", "output", "strongest channels, each with its largest number");
    for (ProbeLayer layer : look.probe().layers()) {
      table.row(Integer.toString(layer.index()), layer.name(), size(layer.output()),
          String.join(", ", look.strongest(layer).stream().limit(NAMED)
              .map(c -> look.network().channel(layer.name(), c) + ": " + Numbers.plain(look.peak(layer, c).value()))
              .toList()));
    }
    List<String> lines = table.lines();
    lines.addFirst(look.network().name() + " on " + look.photo().name() + ", "
        + size(look.photo().colour().shape()));
    print(lines, json -> {
      json.beginObject().name("network").value(look.network().name()).name("image").value(look.photo().name());
      json.name("layers").beginArray();
      for (ProbeLayer layer : look.probe().layers()) {
        layerObject(json, layer);
        json.name("strongest").beginArray();
        for (int channel : look.strongest(layer).stream().limit(NAMED).toList()) {
          channel(json, look, layer, channel);
        }
        json.endArray().endObject();
      }
      json.endArray().endObject();
    });
  }

  void layer(Inspection look, ProbeLayer layer) {
    TextTable table = new TextTable("channel", "largest", "at", "it sees");
    for (int channel = 0; channel < layer.channels(); channel++) {
      Inspection.Peak peak = look.peak(layer, channel);
      table.row(look.network().channel(layer.name(), channel), Numbers.plain(peak.value()),
          peak.row() + "," + peak.column(), look.seen(layer, peak.row(), peak.column()).toString());
    }
    print(table.lines(), json -> {
      layerObject(json, layer);
      json.name("channels").beginArray();
      for (int channel = 0; channel < layer.channels(); channel++) {
        channel(json, look, layer, channel);
      }
      json.endArray().endObject();
    });
  }

  /** The cell of a map with its largest number. */
  Unit peak(Inspection look, ProbeLayer layer, int channel) {
    Inspection.Peak peak = look.peak(layer, channel);
    return new Unit(peak.row(), peak.column());
  }

  void unit(Inspection look, ProbeLayer layer, int channel, Unit unit) {
    Field field = look.probe().field(layer, unit.row(), unit.column());
    float value = look.value(layer, channel, unit.row(), unit.column());
    List<String> lines = MapText.lines(look, layer, channel);
    lines.add("");
    lines.add("channel " + look.network().channel(layer.name(), channel) + " of " + layer.name() + ": cell "
        + unit.row() + "," + unit.column() + " is " + Numbers.plain(value) + " and sees " + field + " of "
        + size(look.photo().colour().shape()));
    print(lines, json -> {
      layerObject(json, layer);
      json.name("channel").value(channel).name("cell");
      Json.array(json, unit.row(), unit.column());
      json.name("value").value(value);
      field(json, field);
      json.endObject();
    });
  }

  void patches(LoadedNetwork network, ProbeLayer layer, int channel, NetworkWork.Patches found) {
    TextTable table = new TextTable("answer", "cell", "it sees", "image");
    for (Patch patch : found.patches()) {
      table.row(Numbers.plain(patch.value()), patch.row() + "," + patch.column(), patch.field().toString(),
          found.photos().get(patch.image()).name());
    }
    List<String> lines = table.lines();
    lines.addFirst("channel " + network.channel(layer.name(), channel) + " of " + layer.name());
    print(lines, json -> {
      layerObject(json, layer);
      json.name("channel").value(channel).name("patches").beginArray();
      for (Patch patch : found.patches()) {
        json.beginObject().name("image").value(found.photos().get(patch.image()).name()).name("value")
            .value(patch.value()).name("cell");
        Json.array(json, patch.row(), patch.column());
        field(json, patch.field());
        json.endObject();
      }
      json.endArray().endObject();
    });
  }

  void wish(LoadedNetwork network, ProbeLayer layer, int channel, NetworkWork.Wish wish) {
    String line = "channel " + network.channel(layer.name(), channel) + " of " + layer.name() + ": its sum was "
        + Numbers.plain(wish.before()) + " for noise and is " + Numbers.plain(wish.after()) + " after " + wish.steps()
        + " steps";
    print(List.of(line), json -> {
      layerObject(json, layer);
      json.name("channel").value(channel).name("before").value(wish.before()).name("after").value(wish.after())
          .name("steps").value(wish.steps()).endObject();
    });
  }

  void edges(LoadedNetwork network, ProbeLayer layer, int channel, EdgeResponse response) {
    List<String> lines = new ArrayList<>(EdgeWords.lines(response));
    lines.addFirst("channel " + network.channel(layer.name(), channel) + " of " + layer.name());
    print(lines, json -> {
      layerObject(json, layer);
      json.name("channel").value(channel).name("verdict").value(response.verdict().name()
          .toLowerCase(Locale.ROOT).replace('_', '-')).name("plain").value(response.plain());
      json.name("strongest").value(response.degrees(response.strongest())).name("responses").beginArray();
      for (double value : response.responses()) {
        json.value(value);
      }
      json.endArray().endObject();
    });
  }

  private static void layerObject(JsonWriter json, ProbeLayer layer) throws IOException {
    json.beginObject().name("index").value(layer.index()).name("layer").value(layer.name()).name("output");
    Json.array(json, layer.output().c(), layer.output().h(), layer.output().w());
  }

  private static void channel(JsonWriter json, Inspection look, ProbeLayer layer, int channel) throws IOException {
    Inspection.Peak peak = look.peak(layer, channel);
    json.beginObject().name("channel").value(channel).name("value").value(peak.value()).name("cell");
    Json.array(json, peak.row(), peak.column());
    field(json, look.probe().field(layer, peak.row(), peak.column()));
    json.endObject();
  }

  private static void field(JsonWriter json, Field field) throws IOException {
    json.name("field");
    Json.array(json, (int) field.top(), (int) field.left(), (int) field.bottom(), (int) field.right());
  }

  private static String size(Shape shape) {
    return shape.c() + "×" + shape.h() + "×" + shape.w();
  }
}
