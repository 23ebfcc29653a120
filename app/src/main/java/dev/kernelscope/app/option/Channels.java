package dev.kernelscope.app.option;

/** What becomes of a colour photograph. */
public enum Channels {
  /** One channel, 0.299 R + 0.587 G + 0.114 B. */
  GREY,
  /** Three channels. */
  RGB;

  /** Reads {@code grey} or {@code rgb}. */
  public static final class Converter extends WordConverter<Channels> {

    /** A converter. */
    public Converter() {
      super(Channels.class);
    }
  }
}
