package dev.kernelscope.engine.scene;

import dev.kernelscope.engine.scene.style.Tint;

/** What a block stands for. */
public enum Role {
  /** One channel of the input, with its padding. */
  INPUT(Tint.INPUT),
  /** One slice of a filter. */
  KERNEL(Tint.KERNEL),
  /** The products of one slice at the current position. */
  PRODUCTS(Tint.PRODUCT),
  /** One feature map. */
  OUTPUT(Tint.OUTPUT);

  private final Tint tint;

  Role(Tint tint) {
    this.tint = tint;
  }

  /** The colour of its name and outlines. */
  public Tint tint() {
    return tint;
  }
}
