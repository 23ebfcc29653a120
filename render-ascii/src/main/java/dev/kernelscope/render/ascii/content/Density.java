package dev.kernelscope.render.ascii.content;

import dev.kernelscope.engine.scene.Tile;
import dev.kernelscope.engine.scene.ValueRange;

/** How dense a number is without colour: {@code .} for zero, then four signs above and four below it. */
public final class Density {

  private static final String POSITIVE = ":+*#";
  private static final String NEGATIVE = "~=%&";

  private Density() {}

  /** The sign of a number within its range; {@code ?} where it is not a number. */
  public static char of(ValueRange range, double value) {
    if (Double.isNaN(value)) {
      return '?';
    }
    if (value == 0) {
      return '.';
    }
    double share = Math.min(1, Math.abs(value) / range.limit());
    return (value > 0 ? POSITIVE : NEGATIVE).charAt(Math.min(3, (int) (share * 3.99)));
  }

  /** The sign of a tile: its density, or what is special about it. */
  public static char of(ValueRange range, Tile tile) {
    return switch (tile.state()) {
      case PADDING -> '/';
      case DROPPED -> 'x';
      case EMPTY -> ' ';
      case DATA -> of(range, tile.value());
    };
  }

  /** Whether a tile shows its number: it is computed, and has turned more than half way to it. */
  public static boolean shown(Tile tile) {
    return tile.state() != dev.kernelscope.engine.scene.TileState.EMPTY && tile.shown() >= 0.5;
  }
}
