package dev.kernelscope.engine.scene.network;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a network and a photograph before they meet.
 *
 * @param name of the network
 * @param photo what it looks at
 * @param kernels of its first layer; empty where that has none
 * @param layers those that are shown, in order; at least one
 * @param all number of all its layers
 */
public record NetworkFacts(String name, Photograph photo, Optional<FirstKernels> kernels, List<LayerFacts> layers,
    int all) {

  /** Copies the list. */
  public NetworkFacts {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(photo, "photo");
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("'" + name + "' has no layer with maps to look at");
    }
  }
}
