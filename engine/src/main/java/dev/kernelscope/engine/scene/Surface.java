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
   * @param computed how many of them, in order, are computed at this moment; the rest is drawn pale
   */
  record Image(float[] values, int computed) implements Surface {

    /** How much of its colour a cell has that is still to come; the rest is the colour of empty cells. */
    public static final double TO_COME = 0.55;
  }
}
