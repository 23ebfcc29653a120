package dev.kernelscope.app.option;

import dev.kernelscope.engine.timeline.Phase;

/** Reads the name of a phase, {@code slide} to {@code write}. */
public final class PhaseConverter extends WordConverter<Phase> {

  /** A converter. */
  public PhaseConverter() {
    super(Phase.class);
  }
}
