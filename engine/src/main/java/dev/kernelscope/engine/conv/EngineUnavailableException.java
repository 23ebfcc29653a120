package dev.kernelscope.engine.conv;

/** An engine that was asked for by name is unknown, cannot run here, or cannot compute the problem. */
public final class EngineUnavailableException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** One line: the engine, the reason, and what there is. */
  public EngineUnavailableException(String message) {
    super(message);
  }
}
