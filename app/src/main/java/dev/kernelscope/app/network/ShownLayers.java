package dev.kernelscope.app.network;

import dev.kernelscope.engine.probe.Probe;
import dev.kernelscope.engine.probe.ProbeLayer;
import java.util.ArrayList;
import java.util.List;

/** Which layers are shown: those with maps, and where that are too many some of them. */
final class ShownLayers {

  private ShownLayers() {}

  /** All layers with maps. */
  static List<ProbeLayer> all(Probe probe) {
    return probe.layers().stream().filter(ProbeLayer::hasMaps).toList();
  }

  /** Those that mix channels: a depthwise one only stands beside such a layer. All where there is none. */
  static List<ProbeLayer> mixing(List<ProbeLayer> layers) {
    List<ProbeLayer> mixing = layers.stream().filter(layer -> !layer.kind().startsWith("depthwise")).toList();
    return mixing.isEmpty() ? layers : mixing;
  }

  /** At most so many of those, from the first to the last. */
  static List<ProbeLayer> some(List<ProbeLayer> layers, int most) {
    List<ProbeLayer> mixing = mixing(layers);
    if (mixing.size() <= most) {
      return mixing;
    }
    List<ProbeLayer> some = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      some.add(mixing.get(Math.round((float) i * (mixing.size() - 1) / (most - 1))));
    }
    return some;
  }
}
