package dev.kernelscope.engine.scene.style;

/** A colour by what it is used for; see the table in the visual specification. */
public enum Token {
  /** Scene background at its rim. */
  BG,
  /** Scene background at its centre. */
  BG2,
  /** Bars and panels. */
  PANEL,
  /** Control. */
  RAISED,
  /** Selected control, track. */
  RAISED2,
  /** Divider. */
  LINE,
  /** Control border. */
  LINE2,
  /** Keyboard focus. */
  FOCUS,
  /** Face of a cell that is not yet computed. */
  EMPTY,
  /** Outline of such a cell. */
  EMPTY_LINE,
  /** Ground plane, drawn at 55 %. */
  FLOOR,
  /** Hatching of padding, drawn at 75 %. */
  HATCH
}
