package dev.kernelscope.app.option;

import dev.kernelscope.engine.scene.style.Theme;

/** Reads {@code dark} or {@code light}. */
public final class ThemeConverter extends WordConverter<Theme> {

  /** A converter. */
  public ThemeConverter() {
    super(Theme.class);
  }
}
