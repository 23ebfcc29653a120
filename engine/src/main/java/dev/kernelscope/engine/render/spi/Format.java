package dev.kernelscope.engine.render.spi;

import java.util.Locale;
import java.util.Optional;

/** What a renderer can write. */
public enum Format {
  /** Text without any escape sequence. */
  TXT(false),
  /** Text with ANSI colours. */
  ANS(false),
  /** A terminal film, asciicast version 2. */
  CAST(true),
  /** A picture. */
  PNG(false),
  /** A film, or a picture where there is one moment. */
  GIF(true),
  /** A film, where a renderer has an encoder. */
  MP4(true);

  private final boolean film;

  Format(boolean film) {
    this.film = film;
  }

  /** Whether it holds more than one moment. */
  public boolean film() {
    return film;
  }

  /** File extension without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a file name's extension. */
  public static Optional<Format> ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (lower.endsWith("." + format.extension())) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
