package dev.kernelscope.app.command;

import dev.kernelscope.app.network.EdgeWords;
import dev.kernelscope.app.network.Inspection;
import dev.kernelscope.app.network.LoadedNetwork;
import dev.kernelscope.app.network.NetworkWork;
import dev.kernelscope.app.option.UnitConverter.Unit;
import dev.kernelscope.app.text.TextTable;
import dev.kernelscope.engine.probe.EdgeResponse;
import dev.kernelscope.engine.probe.Field;
import dev.kernelscope.engine.probe.Plane;
import dev.kernelscope.engine.probe.Probe;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.probe.StrongestPatches.Patch;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A network's answers as lines of plain text. */
final class NetworkText {

  private static final int NAMED = 4;

  private NetworkText() {}

  static List<String> layers(LoadedNetwork network, Probe probe) {
    TextTable table = new TextTable("#", "layer", "what", "output", "a cell sees", "parameters", "multiply-adds");
    long parameters = 0;
    long multiplyAdds = 0;
    for (ProbeLayer layer : probe.layers()) {
      Field field = probe.middleField(layer);
      table.row(Integer.toString(layer.index()), layer.name(), layer.kind(), size(layer.output()),
          field.rows() + "×" + field.columns(), Numbers.count(layer.parameters()),
          Numbers.count(layer.multiplyAdds()));
      parameters += layer.parameters();
      multiplyAdds += layer.multiplyAdds();
    }
    table.row("", "", "", "", "together", Numbers.count(parameters), Numbers.count(multiplyAdds));
    return headed(network.name() + " for an input of " + size(probe.input()), table);
  }

  static List<String> maps(Inspection look) {
    TextTable table = new TextTable("#", "layer", "output", "channels that stand out, each with its largest number");
    for (ProbeLayer layer : look.probe().layers()) {
      table.row(Integer.toString(layer.index()), layer.name(), size(layer.output()),
          look.strongest(layer).stream().limit(NAMED).map(channel -> look.network().channel(layer.name(), channel)
              + ": " + Numbers.plain(look.peak(layer, channel).value())).collect(Collectors.joining(", ")));
    }
    String cut = look.probe().layers().stream().filter(ProbeLayer::isCut).map(ProbeLayer::cutInWords).distinct()
        .collect(Collectors.joining(", "));
    return headed(look.network().name() + " on " + look.photo().name() + ", " + size(look.photo().colour().shape())
        + (cut.isEmpty() ? "" : "; numbers " + cut), table);
  }

  static List<String> layer(Inspection look, ProbeLayer layer) {
    TextTable table = new TextTable("channel", "largest", "at", "it sees");
    for (int channel = 0; channel < layer.channels(); channel++) {
      Plane.Peak peak = look.peak(layer, channel);
      table.row(look.network().channel(layer.name(), channel), Numbers.plain(peak.value()),
          peak.row() + "," + peak.column(), look.seen(layer, peak.row(), peak.column()).toString());
    }
    return headed(layer.name() + ", " + size(layer.output())
        + (layer.isCut() ? "; numbers " + layer.cutInWords() : ""), table);
  }

  static List<String> unit(Inspection look, ProbeLayer layer, int channel, Unit unit) {
    float value = look.map(layer, channel).at(unit.row(), unit.column());
    return List.of(named(look.network(), layer, channel) + ": cell " + unit.row() + "," + unit.column() + " is "
        + Numbers.plain(value) + (layer.isCut() ? " " + layer.cutInWords() : "") + " and sees "
        + look.probe().field(layer, unit.row(), unit.column()) + " of " + size(look.photo().colour().shape()));
  }

  static List<String> patches(LoadedNetwork network, ProbeLayer layer, int channel, NetworkWork.Patches found) {
    TextTable table = new TextTable("answer", "cell", "it sees", "image");
    for (Patch patch : found.patches()) {
      table.row(Numbers.plain(patch.value()), patch.row() + "," + patch.column(), patch.field().toString(),
          found.photos().get(patch.image()).name());
    }
    return headed(named(network, layer, channel), table);
  }

  static List<String> wish(LoadedNetwork network, ProbeLayer layer, int channel, NetworkWork.Wish wish) {
    return List.of(named(network, layer, channel) + ": its sum was " + Numbers.plain(wish.before())
        + " for noise and is " + Numbers.plain(wish.after()) + " after " + wish.steps() + " steps");
  }

  static List<String> edges(LoadedNetwork network, ProbeLayer layer, int channel, EdgeResponse response) {
    List<String> lines = new ArrayList<>(EdgeWords.lines(response));
    lines.addFirst(named(network, layer, channel));
    return lines;
  }

  private static String named(LoadedNetwork network, ProbeLayer layer, int channel) {
    return "channel " + network.channel(layer.name(), channel) + " of " + layer.name();
  }

  private static List<String> headed(String title, TextTable table) {
    List<String> lines = table.lines();
    lines.addFirst(title);
    return lines;
  }

  private static String size(Shape shape) {
    return shape.c() + "×" + shape.h() + "×" + shape.w();
  }
}
