package dev.kernelscope.engine.scene;

/** What a selection has to do with a cell. */
public enum Mark {
  /** Nothing. */
  NONE,
  /** It is bound to the selected cell: read by it, fed by it, or met by it. */
  LINKED,
  /** It is the selected cell. */
  SELECTED
}
