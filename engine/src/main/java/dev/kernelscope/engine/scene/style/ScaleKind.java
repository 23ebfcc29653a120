package dev.kernelscope.engine.scene.style;

/** What kind of number a colour scale shows. */
public enum ScaleKind {
  /** Small unsigned numbers of a lesson's input, 0 dark. */
  PIXELS(false),
  /** A photograph: real greys. */
  PHOTO(false),
  /** Products and outputs: cold below zero, warm above. */
  SIGNED(true),
  /** Weights and biases, in colours of their own. */
  WEIGHTS(true),
  /** Unsigned numbers that are not pixels. */
  UNSIGNED(false);

  private final boolean centred;

  ScaleKind(boolean centred) {
    this.centred = centred;
  }

  /** Whether zero is in the middle of the scale. */
  public boolean centred() {
    return centred;
  }
}
