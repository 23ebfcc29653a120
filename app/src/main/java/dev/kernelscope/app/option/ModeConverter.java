package dev.kernelscope.app.option;

import dev.kernelscope.engine.render.spi.View;

/** Reads {@code perspective}, {@code face}, {@code numbers} or {@code map}. */
public final class ModeConverter extends WordConverter<View.Mode> {

  /** A converter. */
  public ModeConverter() {
    super(View.Mode.class);
  }
}
