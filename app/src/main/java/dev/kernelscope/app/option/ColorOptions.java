package dev.kernelscope.app.option;

import dev.kernelscope.engine.scene.style.Theme;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Colours of what is shown. */
public final class ColorOptions {

  @Option(names = "--theme", paramLabel = "dark|light", converter = ThemeConverter.class, order = 64,
      description = "Colours for a dark or a light background. Default: dark")
  private Theme theme;

  @Option(names = "--colors", paramLabel = "auto|none|16|256|full", converter = ColorMode.Converter.class, order = 65,
      description = "Colours of text. Default: auto")
  private ColorMode colors = ColorMode.AUTO;

  /** Dark or light. */
  public Theme theme() {
    return theme == null ? Theme.DARK : theme;
  }

  /** What the user chose, if anything. */
  public Optional<Theme> chosenTheme() {
    return Optional.ofNullable(theme);
  }

  /** How many colours. */
  public ColorMode colors() {
    return colors;
  }
}
