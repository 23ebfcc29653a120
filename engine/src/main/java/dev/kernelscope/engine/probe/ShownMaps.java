package dev.kernelscope.engine.probe;

import dev.kernelscope.engine.tensor.Tensor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is shown of a layer that has computed something: its maps. Where an activation cuts large sums off, as ReLU6
 * does at 6, that is the sums before it, as cells above the limit could not be told apart otherwise. Every picture of
 * maps goes by this class and {@link Plane#brightest}.
 */
public final class ShownMaps {

  private final ProbeLayer layer;
  private final Tensor shown;

  private ShownMaps(ProbeLayer layer, Tensor shown) {
    this.layer = layer;
    this.shown = shown;
  }

  /**
   * A layer's maps.
   *
   * @param values every value by name, as {@link Probe#values} computes them
   */
  public static ShownMaps of(ProbeLayer layer, Map<String, Tensor> values) {
    return new ShownMaps(layer, values.get(layer.isCut() ? layer.sum() : layer.value()));
  }

  /** One channel's map; numbers below zero are shown like zero. */
  public Plane map(int channel) {
    return Plane.of(shown, channel);
  }

  /**
   * Channels, the strongest first: where an activation or the operation keeps all at zero or above, those whose maps
   * vary most over the image, as a map that is bright everywhere says little; where there are negative numbers too,
   * those with the largest number.
   */
  public List<Integer> strongest() {
    boolean signed = !layer.isCut() && hasNegative();
    double[] strength = IntStream.range(0, layer.channels())
        .mapToDouble(c -> signed ? map(c).largest() : asShown(map(c)).variation()).toArray();
    return IntStream.range(0, layer.channels()).boxed()
        .sorted(Comparator.comparingDouble((Integer c) -> strength[c]).reversed()).toList();
  }

  private static Plane asShown(Plane map) {
    return map.kept(0, map.brightest());
  }

  private boolean hasNegative() {
    for (float value : shown.copyData()) {
      if (value < 0) {
        return true;
      }
    }
    return false;
  }
}
