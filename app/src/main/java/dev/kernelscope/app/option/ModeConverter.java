package dev.kernelscope.app.option;

import dev.kernelscope.engine.render.spi.View;

/** Reads {@code perspective}, {@code face} or {@code numbers}. */
public final class ModeConverter extends WordConverter<View.Mode> {

  /** A converter. */
  public ModeConverter() {
    super(View.Mode.class);
  }
}
