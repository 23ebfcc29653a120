package dev.kernelscope.app.train;

import org.jline.utils.Signals;

/** Ctrl-C as a wish that work asks about at convenient times. The second one ends the program at once, as usual. */
final class Interrupts implements AutoCloseable {

  private static final String SIGNAL = "INT";

  private final Object before;
  private volatile boolean wished;

  /** From now on until it is closed. */
  Interrupts() {
    before = Signals.register(SIGNAL, this::wish);
  }

  private void wish() {
    if (wished) {
      Runtime.getRuntime().exit(128 + 2);
    }
    wished = true;
  }

  /** Whether somebody has pressed Ctrl-C. */
  boolean wished() {
    return wished;
  }

  @Override
  public void close() {
    if (before != null) {
      Signals.unregister(SIGNAL, before);
    }
  }
}
