package dev.kernelscope.render.ascii.plain;

import dev.kernelscope.engine.scene.Mark;
import dev.kernelscope.engine.scene.Tile;

/**
 * What stands around cells that stand out: {@code [ ]} around those that the moment is about, {@code { }} around the
 * selected one, {@code ( )} around those that it is bound to.
 */
enum Brackets {
  NONE(' ', ' '),
  CURRENT('[', ']'),
  LINKED('(', ')'),
  SELECTED('{', '}');

  private final char open;
  private final char close;

  Brackets(char open, char close) {
    this.open = open;
    this.close = close;
  }

  static Brackets of(Tile tile) {
    if (tile.mark() == Mark.NONE) {
      return tile.current() ? CURRENT : NONE;
    }
    return tile.mark() == Mark.SELECTED ? SELECTED : LINKED;
  }

  char open() {
    return open;
  }

  char close() {
    return close;
  }

  /** The one sign that has room between two cells of a row: what begins tells that the other has ended. */
  static char between(Brackets before, Brackets after) {
    if (before == after) {
      return ' ';
    }
    return after == NONE ? before.close : after.open;
  }
}
