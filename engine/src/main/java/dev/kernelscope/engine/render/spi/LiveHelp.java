package dev.kernelscope.engine.render.spi;

import java.util.List;

/**
 * All keys.
 *
 * @param groups what belongs together
 * @param scroll lines above the upper edge where not all have room
 */
public record LiveHelp(List<Group> groups, int scroll) {

  /** Copies the list. */
  public LiveHelp {
    groups = List.copyOf(groups);
  }

  /**
   * Keys that belong together.
   *
   * @param name what they are about
   * @param keys each with what it does
   */
  public record Group(String name, List<LiveKey> keys) {

    /** Copies the list. */
    public Group {
      keys = List.copyOf(keys);
    }
  }
}
