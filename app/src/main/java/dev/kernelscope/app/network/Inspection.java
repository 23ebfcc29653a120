package dev.kernelscope.app.network;

import dev.kernelscope.engine.probe.Field;
import dev.kernelscope.engine.probe.Plane;
import dev.kernelscope.engine.probe.Probe;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.probe.ShownMaps;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.List;
import java.util.Map;

/**
 * A network and what it makes of one photograph.
 *
 * @param network the network
 * @param photo the photograph
 * @param probe the network, prepared for the photograph's size
 * @param values every value by name
 */
public record Inspection(LoadedNetwork network, FittedPhoto photo, Probe probe, Map<String, Tensor> values) {

  /** Runs the network. */
  public static Inspection of(LoadedNetwork network, FittedPhoto photo, Probe probe) {
    return new Inspection(network, photo, probe, probe.values(photo.numbers()));
  }

  /** Where one channel's map is largest. */
  public Plane.Peak peak(ProbeLayer layer, int channel) {
    return map(layer, channel).peak();
  }

  /** One number of a value, which goes by its name. */
  public float value(String name, int channel, int row, int column) {
    return values.get(name).get(0, channel, row, column);
  }

  /** What a cell of a layer sees of the photograph, padding left out. */
  public Field seen(ProbeLayer layer, int row, int column) {
    return probe.field(layer, row, column).within(probe.input().h(), probe.input().w());
  }

  /** One channel's map as it is shown. */
  public Plane map(ProbeLayer layer, int channel) {
    return ShownMaps.of(layer, values).map(channel);
  }

  /** Channels, the strongest first. */
  public List<Integer> strongest(ProbeLayer layer) {
    return ShownMaps.of(layer, values).strongest();
  }
}
