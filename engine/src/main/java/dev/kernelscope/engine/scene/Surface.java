package dev.kernelscope.engine.scene;

import java.util.List;

/** What covers a block. */
public sealed interface Surface {

  /**
   * Single tiles with numbers, in rows.
   *
   * @param tiles rows · columns tiles, row by row
   */
  record Tiles(List<Tile> tiles) implements Surface {

    /** Copies the list. */
    public Tiles {
      tiles = List.copyOf(tiles);
    }
  }

  /**
   * A picture, for maps that are too large for numbers.
   *
   * @param values rows · columns numbers, row by row; NaN where nothing is computed yet; shared, read only
   * @param computed how many of them, in order, are computed; the rest is drawn as empty
   */
  record Image(float[] values, int computed) implements Surface {}
}
