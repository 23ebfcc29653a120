package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;
import java.util.Objects;

/**
 * A plane of cells in the scene: a channel of the input, a slice of a filter, its products, a feature map. Several
 * channels are several blocks of the same role, one behind the other.
 *
 * @param role what it stands for
 * @param plane which one of its role, from 0: input channel, slice, output filter
 * @param name its label, such as {@code input}; empty where the label stands at another plane
 * @param shape the text beside the name, such as {@code 1×7×7}; may be empty
 * @param tag a letter in a chip, such as {@code R}; empty for none
 * @param tint the colour of its outline, name and chip
 * @param rows number of rows
 * @param columns number of columns
 * @param place where it stands
 * @param range what its colours mean
 * @param surface what covers it
 * @param indices its row and column numbers, or null for none
 */
public record Block(Role role, int plane, String name, String shape, String tag, Tint tint, int rows,
    int columns, Place place,
    ValueRange range, Surface surface, Indices indices) {

  /** Checks that nothing needed is missing. */
  public Block {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(tint, "tint");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(surface, "surface");
    if (surface instanceof Surface.Tiles(var tiles) && tiles.size() != rows * columns) {
      throw new IllegalArgumentException(rows + "×" + columns + " block with " + tiles.size() + " tiles");
    }
  }

  /**
   * Where a block stands and how large its cells are.
   *
   * @param origin centre of the face of the cell in row 0, column 0
   * @param pitchX world units from column to column
   * @param pitchY world units from row to row, downwards
   * @param tile edge of a tile's face
   * @param thickness depth of a tile behind its face
   */
  public record Place(Vec3 origin, double pitchX, double pitchY, double tile, double thickness) {

    /**
     * The place of a block whose upper left corner is at a point.
     *
     * @param share of a cell's shorter side that its tile fills, from 0 to 1
     */
    public static Place at(Vec3 corner, double pitchX, double pitchY, double share, double thickness) {
      return new Place(corner.plus(pitchX / 2, -pitchY / 2, 0), pitchX, pitchY, share * Math.min(pitchX, pitchY),
          thickness);
    }
  }

  /**
   * The numbers along a block's edges.
   *
   * @param firstRow number of row 0
   * @param firstColumn number of column 0
   * @param fromRow first number that stands out
   * @param toRow one past the last number that stands out
   * @param fromColumn first number that stands out
   * @param toColumn one past the last number that stands out
   * @param rowsAtRight whether the row numbers stand to the right of the block
   */
  public record Indices(int firstRow, int firstColumn, int fromRow, int toRow, int fromColumn, int toColumn,
      boolean rowsAtRight) {}

  /** This block with another surface. */
  public Block with(Surface newSurface) {
    return new Block(role, plane, name, shape, tag, tint, rows, columns, place, range, newSurface, indices);
  }

  /** The tile of a cell; only where the surface is tiles. */
  public Tile tile(int row, int column) {
    return ((Surface.Tiles) surface).tiles().get(row * columns + column);
  }

  /** Whether it has single tiles. */
  public boolean hasTiles() {
    return surface instanceof Surface.Tiles;
  }

  /** Centre of the face of a cell that is not raised. */
  public Vec3 centre(double row, double column) {
    return place.origin().plus(column * place.pitchX(), -row * place.pitchY(), 0);
  }

  /** World x of the left edge. */
  public double left() {
    return place.origin().x() - place.pitchX() / 2;
  }

  /** World x of the right edge. */
  public double right() {
    return left() + columns * place.pitchX();
  }

  /** World y of the upper edge. */
  public double top() {
    return place.origin().y() + place.pitchY() / 2;
  }

  /** World y of the lower edge. */
  public double bottom() {
    return top() - rows * place.pitchY();
  }
}
