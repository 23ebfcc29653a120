package dev.kernelscope.app.option;

/** The two halves of the backward pass. */
public enum Backward {
  /** The gradient of the weights. */
  WEIGHTS,
  /** The gradient of the input. */
  INPUT;

  /** Reads one. */
  public static final class Converter extends WordConverter<Backward> {
    /** A converter. */
    public Converter() {
      super(Backward.class);
    }
  }
}
