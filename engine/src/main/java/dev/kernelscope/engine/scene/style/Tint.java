package dev.kernelscope.engine.scene.style;

/** The one colour of an object, wherever it is named or outlined. */
public enum Tint {
  /** Input, patch, gather. */
  INPUT,
  /** Kernel, weights, bias, slide; also pinned, and the strip that the floor drops. */
  KERNEL,
  /** Products, multiply. */
  PRODUCT,
  /** Running total, output, sum, write. */
  OUTPUT,
  /** First channel of a colour image. */
  RED,
  /** Second channel of a colour image. */
  GREEN,
  /** Third channel of a colour image. */
  BLUE,
  /** Most important text. */
  HIGH,
  /** Text. */
  MID,
  /** Least important text. */
  LOW,
  /** Controls' borders. */
  LINE
}
