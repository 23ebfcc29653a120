package dev.kernelscope.app.network;

import dev.kernelscope.engine.probe.Field;
import dev.kernelscope.engine.probe.Probe;
import dev.kernelscope.engine.probe.ProbeLayer;
import dev.kernelscope.engine.tensor.Tensor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

  /**
   * The largest number of a map.
   *
   * @param row of its cell
   * @param column of its cell
   * @param value the number
   */
  public record Peak(int row, int column, float value) {}

  /** Where one channel's map is largest. */
  public Peak peak(ProbeLayer layer, int channel) {
    Plane map = map(layer, channel);
    int at = map.peak();
    return new Peak(at / map.columns(), at % map.columns(), map.cells()[at]);
  }

  /** One number of a map. */
  public float value(ProbeLayer layer, int channel, int row, int column) {
    return map(layer, channel).at(row, column);
  }

  /** What a cell of a layer sees of the photograph, padding left out. */
  public Field seen(ProbeLayer layer, int row, int column) {
    return probe.field(layer, row, column).within(probe.input().h(), probe.input().w());
  }

  /** One channel's map. */
  Plane map(ProbeLayer layer, int channel) {
    return Plane.of(values.get(layer.value()), channel);
  }

  /**
   * Channels, the strongest first: where all is zero or above, those whose maps vary most over the photograph, as a map
   * that is bright everywhere says little; where there are negative numbers too, those with the largest number.
   */
  public List<Integer> strongest(ProbeLayer layer) {
    float least = 0;
    for (float value : values.get(layer.value()).copyData()) {
      least = Math.min(least, value);
    }
    boolean signed = least < 0;
    double[] strength = IntStream.range(0, layer.channels())
        .mapToDouble(c -> signed ? map(layer, c).largest() : map(layer, c).variation()).toArray();
    return IntStream.range(0, layer.channels()).boxed()
        .sorted(Comparator.comparingDouble((Integer c) -> strength[c]).reversed()).toList();
  }
}
