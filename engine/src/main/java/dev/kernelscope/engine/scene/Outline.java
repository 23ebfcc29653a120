package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;

/**
 * A rim that stands out.
 *
 * @param tint its colour
 * @param width logical pixels
 * @param dashed whether it is broken
 */
public record Outline(Tint tint, double width, boolean dashed) {

  /** An unbroken rim. */
  public Outline(Tint tint, double width) {
    this(tint, width, false);
  }
}
