package dev.kernelscope.app.option;

/** How results are printed. */
public enum OutputFormat {
  /** For people. */
  TEXT,
  /** For programs: one JSON document. */
  JSON;

  /** Reads {@code text} or {@code json}. */
  public static final class Converter extends WordConverter<OutputFormat> {

    /** A converter. */
    public Converter() {
      super(OutputFormat.class);
    }
  }
}
