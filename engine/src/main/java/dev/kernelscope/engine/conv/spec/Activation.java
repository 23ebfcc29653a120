package dev.kernelscope.engine.conv.spec;

/** What is done to every output cell after the bias. */
public enum Activation {
  /** Nothing. */
  NONE,
  /** Rectified linear unit, max(0, x); NaN stays NaN. */
  RELU,
  /** min(6, max(0, x)); NaN stays NaN. */
  RELU6;

  /** The activation of one value. */
  public float apply(float x) {
    return switch (this) {
      case NONE -> x;
      case RELU -> Math.max(0f, x);
      case RELU6 -> Math.min(6f, Math.max(0f, x));
    };
  }
}
