package dev.kernelscope.engine.scene;

import java.util.Objects;

/**
 * One cell of a block.
 *
 * @param row row in the block, from 0
 * @param column column in the block, from 0
 * @param value the number that the face shows
 * @param state what kind of cell it is
 * @param digit the number as text
 * @param outline a rim that stands out; null for the usual one
 * @param lift world units that it is raised towards the viewer
 * @param shown how far it has turned from blank (0) to its value (1)
 * @param current whether it is what the picture is about: in the patch, the product being added, the cell being
 *     computed
 * @param mark what a selection has to do with it
 */
public record Tile(int row, int column, double value, TileState state, Digit digit, Outline outline,
    double lift, double shown, boolean current, Mark mark) {

  /** Checks that nothing needed is missing. */
  public Tile {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(digit, "digit");
    Objects.requireNonNull(mark, "mark");
  }

  /** A tile that no selection marks. */
  public Tile(int row, int column, double value, TileState state, Digit digit, Outline outline,
      double lift, double shown, boolean current) {
    this(row, column, value, state, digit, outline, lift, shown, current, Mark.NONE);
  }

  /** A number at rest. */
  public static Tile data(int row, int column, double value, Digit digit) {
    return new Tile(row, column, value, TileState.DATA, digit, null, 0, 1, false);
  }

  /** A cell that is not yet computed. */
  public static Tile empty(int row, int column) {
    return new Tile(row, column, 0, TileState.EMPTY, Digit.NONE, null, 0, 1, false);
  }

  /** This tile with a rim. */
  public Tile outlined(Outline newOutline) {
    return new Tile(row, column, value, state, digit, newOutline, lift, shown, current, mark);
  }

  /** This tile at another place of its block. */
  Tile at(int newRow, int newColumn) {
    return new Tile(newRow, newColumn, value, state, digit, outline, lift, shown, current, mark);
  }

  /** This tile raised. */
  public Tile lifted(double newLift) {
    return new Tile(row, column, value, state, digit, outline, newLift, shown, current, mark);
  }

  /** This tile turned that far to its value. */
  public Tile turned(double newShown) {
    return new Tile(row, column, value, state, digit, outline, lift, newShown, current, mark);
  }

  /** This tile with another number text. */
  public Tile with(Digit newDigit) {
    return new Tile(row, column, value, state, newDigit, outline, lift, shown, current, mark);
  }

  /** This tile in another state. */
  public Tile with(TileState newState) {
    return new Tile(row, column, value, newState, digit, outline, lift, shown, current, mark);
  }

  /** Whether a selection has to do with it. */
  public boolean isMarked() {
    return mark != Mark.NONE;
  }

  /** This tile marked by a selection. */
  public Tile marked(Mark newMark) {
    return new Tile(row, column, value, state, digit, outline, lift, shown, current, newMark);
  }

  /** This tile as one that the picture is about. */
  public Tile asCurrent() {
    return new Tile(row, column, value, state, digit, outline, lift, shown, true, mark);
  }
}
