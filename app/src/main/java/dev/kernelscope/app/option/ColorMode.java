package dev.kernelscope.app.option;

import dev.kernelscope.engine.render.spi.RenderOptions.Colors;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/** How many colours text may use. */
public enum ColorMode {
  /** As many as the terminal has. */
  AUTO("auto", null),
  /** None. */
  NONE("none", Colors.NONE),
  /** Sixteen. */
  SIXTEEN("16", Colors.ANSI16),
  /** The table of 256. */
  TABLE("256", Colors.ANSI256),
  /** 24 bits. */
  FULL("full", Colors.FULL);

  private final String word;
  private final Colors colors;

  ColorMode(String word, Colors colors) {
    this.word = word;
    this.colors = colors;
  }

  /** The word on the command line. */
  public String word() {
    return word;
  }

  /** The colours; empty for {@link #AUTO}. */
  public Optional<Colors> colors() {
    return Optional.ofNullable(colors);
  }

  /** Reads one. */
  public static final class Converter implements ITypeConverter<ColorMode> {

    @Override
    public ColorMode convert(String word) {
      for (ColorMode mode : values()) {
        if (mode.word.equals(word)) {
          return mode;
        }
      }
      throw Parse.wrong(word, "auto, none, 16, 256 or full");
    }
  }
}
