package dev.kernelscope.engine.scene;

/**
 * The number on a tile.
 *
 * @param text as it is written, ASCII minus; empty for none
 * @param bold whether it is current
 * @param opacity from 0 to 1
 * @param docked how far it has moved from the tile's centre (0) to its upper left corner (1), where it makes room for a
 *     weight
 */
public record Digit(String text, boolean bold, double opacity, double docked) {

  /** No number. */
  public static final Digit NONE = new Digit("", false, 0, 0);

  /** A plain number in the tile's centre. */
  public static Digit plain(String text) {
    return new Digit(text, false, 1, 0);
  }

  /** The current number. */
  public static Digit current(String text) {
    return new Digit(text, true, 1, 0);
  }

  /** The same number, paler. */
  public Digit faded(double newOpacity) {
    return new Digit(text, bold, newOpacity, docked);
  }
}
