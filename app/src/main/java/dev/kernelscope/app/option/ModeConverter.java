package dev.kernelscope.app.option;

import dev.kernelscope.engine.render.spi.View;

/** Reads {@code perspective}, {@code face} or {@code numbers}, which all renderers draw; a heat map is a session's. */
public final class ModeConverter extends WordConverter<View.Mode> {

  /** A converter. */
  public ModeConverter() {
    super(View.Mode.PERSPECTIVE, View.Mode.FACE, View.Mode.NUMBERS);
  }
}
