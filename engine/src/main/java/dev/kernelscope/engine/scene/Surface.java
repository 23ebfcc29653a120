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
   * @param colors rows · columns colours 0xRRGGBB, row by row, for what has colours of its own, such as a photograph;
   *     null where the block's scale gives them; shared, read only. Then {@code values} serve only who has no colours
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Image(float[] values, int computed, int[] colors) implements Surface {

    /** How much of its colour a cell has that is still to come; the rest is the colour of empty cells. */
    public static final double TO_COME = 0.55;

    /** A picture in the colours of its block's scale. */
    public Image(float[] values, int computed) {
      this(values, computed, null);
    }
  }
}
