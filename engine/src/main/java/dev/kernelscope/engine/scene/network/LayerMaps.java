package dev.kernelscope.engine.scene.network;

import java.util.List;

/**
 * What a layer makes of a photograph.
 *
 * @param maps some of its maps, those that are worth looking at first
 * @param above the share of all cells of all maps that are above zero, from 0 to 1
 * @param signed whether there are numbers below zero, too
 */
public record LayerMaps(List<FeatureMap> maps, double above, boolean signed) {

  /** So many maps of a layer are shown at most. */
  public static final int MOST = 24;

  /** Copies the list. */
  public LayerMaps {
    maps = List.copyOf(maps);
    if (maps.isEmpty()) {
      throw new IllegalArgumentException("a layer has maps");
    }
  }
}
