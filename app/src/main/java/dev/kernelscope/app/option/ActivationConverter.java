package dev.kernelscope.app.option;

import dev.kernelscope.engine.conv.spec.Activation;

/** Reads {@code none}, {@code relu} or {@code relu6}. */
public final class ActivationConverter extends WordConverter<Activation> {

  /** A converter. */
  public ActivationConverter() {
    super(Activation.class);
  }
}
