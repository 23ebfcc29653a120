package dev.kernelscope.engine.scene.network;

import java.util.Objects;

/**
 * What is known of a layer before it meets a photograph.
 *
 * @param number among all layers of the network, from 0 as in its list
 * @param name what it is called
 * @param kind what it does, such as {@code conv 3×3, stride 2, relu6}
 * @param channels number of its maps
 * @param rows rows of a map
 * @param columns columns of a map
 * @param cut what is shown instead of what the layer passes on, such as {@code before the cut at 6}; empty where it is
 *     just that
 * @param field the part of the photograph that the cell in the middle of a map sees; may reach beyond it
 */
public record LayerFacts(int number, String name, String kind, int channels, int rows, int columns, String cut,
    Seen field) {

  /** Checks that nothing is missing. */
  public LayerFacts {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(cut, "cut");
    Objects.requireNonNull(field, "field");
    if (channels < 1 || rows < 1 || columns < 1) {
      throw new IllegalArgumentException(channels + " maps of " + rows + "×" + columns + " are no layer");
    }
  }
}
