package dev.kernelscope.app.option;

import dev.kernelscope.engine.train.TrainingSettings.Method;

/** Reads {@code sgd} or {@code adam}. */
public final class MethodConverter extends WordConverter<Method> {

  /** A converter. */
  public MethodConverter() {
    super(Method.class);
  }
}
