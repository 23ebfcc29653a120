package dev.kernelscope.app;

import dev.kernelscope.app.terminal.JLineScreen;

/** A program that fails while it has the terminal. */
public final class FailingSession {

  private FailingSession() {}

  /** Takes the terminal over, draws, and throws. */
  public static void main(String[] args) throws Exception {
    try (JLineScreen screen = JLineScreen.open()) {
      screen.out().append("q quit");
      screen.flush();
      screen.event(200);
      throw new IllegalStateException("on purpose");
    }
  }
}
