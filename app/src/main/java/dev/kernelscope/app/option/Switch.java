package dev.kernelscope.app.option;

/** Whether something is done. */
public enum Switch {
  /** It is. */
  ON,
  /** It is not. */
  OFF;

  /** Reads {@code on} or {@code off}. */
  public static final class Converter extends WordConverter<Switch> {

    /** A converter. */
    public Converter() {
      super(Switch.class);
    }
  }
}
