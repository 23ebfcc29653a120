package dev.kernelscope.engine.scene;

/** What kind of cell a tile is. */
public enum TileState {
  /** A number. */
  DATA,
  /** Not yet computed: flat, no number. */
  EMPTY,
  /** Padding: hatched once; its value counts. */
  PADDING,
  /** Dropped by the floor, never read: hatched twice; its value stays readable. */
  DROPPED
}
