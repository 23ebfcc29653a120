package dev.kernelscope.app.network;

import dev.kernelscope.engine.graph.Graph;
import dev.kernelscope.engine.graph.GraphInput;
import java.util.List;
import java.util.Map;

/**
 * A network as it was found.
 *
 * @param name the file's, or its name among those that come along
 * @param graph with one input of images
 * @param range which numbers it takes for pixels
 * @param units names of channels by layer, where they are known
 */
public record LoadedNetwork(String name, Graph graph, PixelRange range, Map<String, List<String>> units) {

  /** The same for other numbers of black and white. */
  public LoadedNetwork withRange(PixelRange other) {
    return new LoadedNetwork(name, graph, other, units);
  }

  /** A channel in words: its number, and its name where it has one. */
  public String channel(String layer, int channel) {
    List<String> names = units.getOrDefault(layer, List.of());
    return channel < names.size() ? channel + " " + names.get(channel) : Integer.toString(channel);
  }

  /** A channel's name where it has one, otherwise {@code #} and its number. */
  String unit(String layer, int channel) {
    List<String> names = units.getOrDefault(layer, List.of());
    return channel < names.size() ? names.get(channel) : "#" + channel;
  }

  /** Extents of the input, N×C×H×W; {@link GraphInput#FREE} where any may come. */
  List<Integer> extents() {
    return graph.inputs().getFirst().extents();
  }
}
