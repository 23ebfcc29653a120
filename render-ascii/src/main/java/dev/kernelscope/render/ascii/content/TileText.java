package dev.kernelscope.render.ascii.content;

import dev.kernelscope.engine.scene.Block;
import dev.kernelscope.engine.scene.Numbers;
import dev.kernelscope.engine.scene.Tile;

/** The numbers of tiles as text. */
public final class TileText {

  private TileText() {}

  /** A tile's number; also where the scene leaves it out because another plane covers it in space. */
  public static String of(Tile tile) {
    return tile.digit().text().isEmpty() && Density.shown(tile) ? Numbers.plain(tile.value()) : tile.digit().text();
  }

  /** How strong a tile's number is written, from 0 to 1. */
  public static double opacity(Tile tile) {
    return tile.digit().text().isEmpty() ? 1 : tile.digit().opacity();
  }

  /** Characters of the longest number that a plane shows, at least 1. */
  public static int widest(Block block) {
    int most = 1;
    for (int i = 0; i < block.rows() * block.columns(); i++) {
      Tile tile = block.tile(i / block.columns(), i % block.columns());
      most = Math.max(most, Density.shown(tile) ? of(tile).length() : 1);
    }
    return most;
  }
}
