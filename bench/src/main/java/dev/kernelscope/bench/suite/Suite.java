package dev.kernelscope.bench.suite;

import java.util.List;

/**
 * Layers that are measured together.
 *
 * @param name lower case, as on the command line
 * @param layers the distinct ones, in the network's order
 * @param network whether the sum over all layers, each taken as often as it occurs, means something
 */
public record Suite(String name, List<Layer> layers, boolean network) {

  /** Copies the list. */
  public Suite {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("suite " + name + " has no layer");
    }
  }

  /** Number of convolutions, repeated ones included. */
  public int convolutions() {
    return layers.stream().mapToInt(Layer::count).sum();
  }

  /** Multiplications and additions of the whole suite by the direct method. */
  public long operations() {
    return layers.stream().mapToLong(l -> l.count() * l.problem().operations()).sum();
  }
}
