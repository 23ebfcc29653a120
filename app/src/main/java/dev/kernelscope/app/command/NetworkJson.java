package dev.kernelscope.app.command;

import com.google.gson.stream.JsonWriter;
import dev.kernelscope.app.command.Json.Document;
import dev.kernelscope.app.network.Inspection;
import dev.kernelscope.app.network.LoadedNetwork;
import dev.kernelscope.app.network.NetworkWork;
import dev.kernelscope.app.option.UnitConverter.Unit;
import dev.kernelscope.engine.probe.EdgeResponse;
import dev.kernelscope.engine.probe.Field;
import dev.kernelscope.engine.probe.Plane;
import dev.kernelscope.engine.probe.Probe;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.probe.StrongestPatches.Patch;
import dev.kernelscope.engine.tensor.Shape;
import java.io.IOException;
import java.util.Locale;

/**
 * A network's answers as JSON. A cell's {@code value} is what the layer passes on, its {@code sum} what it was before
 * the activation.
 */
final class NetworkJson {

  private static final int NAMED = 4;

  private NetworkJson() {}

  static Document layers(LoadedNetwork network, Probe probe) {
    return json -> {
      Shape in = probe.input();
      json.beginObject().name("network").value(network.name()).name("input");
      Json.array(json, in.c(), in.h(), in.w());
      json.name("layers").beginArray();
      for (ProbeLayer layer : probe.layers()) {
        Field field = probe.middleField(layer);
        open(json, layer);
        json.name("kind").value(layer.kind()).name("field");
        Json.array(json, (int) field.rows(), (int) field.columns());
        json.name("parameters").value(layer.parameters()).name("multiplyAdds").value(layer.multiplyAdds()).endObject();
      }
      json.endArray().endObject();
    };
  }

  static Document maps(Inspection look) {
    return json -> {
      json.beginObject().name("network").value(look.network().name()).name("image").value(look.photo().name());
      json.name("layers").beginArray();
      for (ProbeLayer layer : look.probe().layers()) {
        open(json, layer);
        json.name("strongest").beginArray();
        for (int channel : look.strongest(layer).stream().limit(NAMED).toList()) {
          channel(json, look, layer, channel);
        }
        json.endArray().endObject();
      }
      json.endArray().endObject();
    };
  }

  static Document layer(Inspection look, ProbeLayer layer) {
    return json -> {
      open(json, layer);
      json.name("channels").beginArray();
      for (int channel = 0; channel < layer.channels(); channel++) {
        channel(json, look, layer, channel);
      }
      json.endArray().endObject();
    };
  }

  static Document unit(Inspection look, ProbeLayer layer, int channel, Unit unit) {
    return json -> {
      open(json, layer, channel);
      json.name("cell");
      Json.array(json, unit.row(), unit.column());
      values(json, look, layer, channel, unit);
      field(json, look.probe().field(layer, unit.row(), unit.column()));
      json.endObject();
    };
  }

  static Document patches(ProbeLayer layer, int channel, NetworkWork.Patches found) {
    return json -> {
      open(json, layer, channel);
      json.name("patches").beginArray();
      for (Patch patch : found.patches()) {
        json.beginObject().name("image").value(found.photos().get(patch.image()).name()).name("value")
            .value(patch.value()).name("cell");
        Json.array(json, patch.row(), patch.column());
        field(json, patch.field());
        json.endObject();
      }
      json.endArray().endObject();
    };
  }

  static Document wish(ProbeLayer layer, int channel, NetworkWork.Wish wish) {
    return json -> {
      open(json, layer, channel);
      json.name("before").value(wish.before()).name("after").value(wish.after()).name("steps").value(wish.steps())
          .endObject();
    };
  }

  static Document edges(ProbeLayer layer, int channel, EdgeResponse response) {
    return json -> {
      open(json, layer, channel);
      json.name("verdict").value(response.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      json.name("strongest").value(response.responses()[response.strongest()]).name("degrees");
      if (response.isEven()) {
        json.nullValue();
      } else {
        json.value(response.degrees(response.strongest()));
      }
      json.name("opposite").value(response.opposite()).name("across").value(response.across());
      json.name("plain").value(response.plain()).name("responses").beginArray();
      for (double value : response.responses()) {
        json.value(value);
      }
      json.endArray().endObject();
    };
  }

  private static void open(JsonWriter json, ProbeLayer layer) throws IOException {
    json.beginObject().name("index").value(layer.index()).name("layer").value(layer.name()).name("output");
    Json.array(json, layer.output().c(), layer.output().h(), layer.output().w());
  }

  private static void open(JsonWriter json, ProbeLayer layer, int channel) throws IOException {
    open(json, layer);
    json.name("channel").value(channel);
  }

  private static void channel(JsonWriter json, Inspection look, ProbeLayer layer, int channel) throws IOException {
    Plane.Peak peak = look.peak(layer, channel);
    Unit unit = new Unit(peak.row(), peak.column());
    json.beginObject().name("channel").value(channel);
    values(json, look, layer, channel, unit);
    json.name("cell");
    Json.array(json, unit.row(), unit.column());
    field(json, look.probe().field(layer, unit.row(), unit.column()));
    json.endObject();
  }

  private static void values(JsonWriter json, Inspection look, ProbeLayer layer, int channel, Unit unit)
      throws IOException {
    json.name("value").value(look.value(layer.value(), channel, unit.row(), unit.column()));
    json.name("sum").value(look.value(layer.sum(), channel, unit.row(), unit.column()));
  }

  private static void field(JsonWriter json, Field field) throws IOException {
    json.name("field");
    Json.array(json, (int) field.top(), (int) field.left(), (int) field.bottom(), (int) field.right());
  }
}
