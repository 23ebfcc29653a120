package dev.kernelscope.engine.scene.network;

import dev.kernelscope.engine.scene.Vec3;

/**
 * Where equal tiles stand in rows, as large as an area allows; under each there is room for its name.
 *
 * @param count how many tiles
 * @param left world x of the area's left edge; its upper edge is at y = 0
 * @param across tiles of a row
 * @param width of a tile
 * @param height of a tile
 */
record Wall(int count, double left, int across, double width, double height) {

  /** How much lower than a tile's lower edge its name stands. */
  static final double NAME = 0.24;

  private static final double GAP = 0.24;
  private static final double UNDER = 0.46;

  /**
   * The wall with the largest tiles.
   *
   * @param proportion a tile's height by its width
   * @param room width of the area
   * @param down height of the area
   */
  static Wall of(int count, double proportion, double left, double room, double down) {
    Wall best = null;
    for (int across = 1; across <= count; across++) {
      int rows = Math.ceilDiv(count, across);
      double width = Math.min((room + GAP) / across - GAP, (down / rows - UNDER) / proportion);
      if (width > 0 && (best == null || width > best.width + 1e-9)) {
        best = new Wall(count, left, across, width, width * proportion);
      }
    }
    return best;
  }

  private int rows() {
    return Math.ceilDiv(count, across);
  }

  /** The upper left corner of a tile in an area of that height; the rows stand in its middle. */
  Vec3 corner(int index, double down) {
    double free = down - rows() * (height + UNDER);
    return new Vec3(left + index % across * (width + GAP), -free / 2 - (double) (index / across) * (height + UNDER),
        0);
  }

  /** World x of the right edge of all. */
  double right() {
    return left + across * (width + GAP) - GAP;
  }
}
