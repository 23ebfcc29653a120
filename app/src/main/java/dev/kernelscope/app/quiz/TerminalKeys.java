package dev.kernelscope.app.quiz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Single keys from the process's own terminal. Nothing but the waiting for whole lines is switched off, and every end
 * of the program switches it on again; Ctrl-C and Ctrl-Z stay signals.
 */
final class TerminalKeys implements Keys {

  private static final int NOTHING_YET = -2;
  /** A read without an end would hold up the ending of the program. */
  private static final long WAIT_MILLISECONDS = 200;
  private static final int CONTROL_D = 4;
  private static final int ESCAPE = 27;
  /** The rest of an arrow key comes at once; an escape alone is followed by silence. */
  private static final long SEQUENCE_MILLISECONDS = 30;

  private final Terminal terminal;
  private final Attributes before;

  private TerminalKeys(Terminal terminal) {
    this.terminal = terminal;
    this.before = terminal.getAttributes();
    terminal.handle(Terminal.Signal.TSTP, signal -> suspend());
    terminal.handle(Terminal.Signal.CONT, signal -> singleKeys());
    singleKeys();
  }

  /**
   * Takes keys from the terminal.
   *
   * @throws IOException if there is none that gives single keys
   */
  static TerminalKeys open() throws IOException {
    try {
      return new TerminalKeys(TerminalBuilder.builder().system(true).dumb(false).encoding(StandardCharsets.UTF_8)
          .build());
    } catch (IllegalStateException e) {
      throw new IOException("no terminal to read keys from: " + e.getMessage(), e);
    }
  }

  private void singleKeys() {
    terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, true);
    terminal.setAttributes(raw);
  }

  /** Gives the terminal back as it was, then stops, which only a signal that nobody can handle does now. */
  private void suspend() {
    terminal.setAttributes(before);
    try {
      new ProcessBuilder("kill", "-STOP", Long.toString(ProcessHandle.current().pid())).start();
    } catch (IOException e) {
      singleKeys(); // no way to stop: go on
    }
  }

  @Override
  public int next() throws IOException {
    int c = NOTHING_YET;
    while (c == NOTHING_YET) {
      c = terminal.reader().read(WAIT_MILLISECONDS);
    }
    return switch (c) {
      case -1, CONTROL_D -> END;
      case '\r' -> ENTER;
      case ESCAPE -> escape();
      default -> c;
    };
  }

  /** An escape alone ends like q; arrows and the like mean nothing here, and are read to their end. */
  private int escape() throws IOException {
    int c = terminal.reader().read(SEQUENCE_MILLISECONDS);
    if (c < 0) {
      return 'q';
    }
    while (c >= 0) {
      c = terminal.reader().read(SEQUENCE_MILLISECONDS);
    }
    return ESCAPE;
  }

  @Override
  public void close() throws IOException {
    terminal.setAttributes(before);
    terminal.close();
  }
}
