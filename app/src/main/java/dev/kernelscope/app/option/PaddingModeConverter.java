package dev.kernelscope.app.option;

import dev.kernelscope.engine.conv.spec.PaddingMode;

/** Reads {@code zeros}, {@code reflect}, {@code replicate} or {@code circular}. */
public final class PaddingModeConverter extends WordConverter<PaddingMode> {

  /** A converter. */
  public PaddingModeConverter() {
    super(PaddingMode.class);
  }
}
