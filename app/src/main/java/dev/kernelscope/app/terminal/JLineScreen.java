package dev.kernelscope.app.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * The process's own terminal: raw keys, the alternate screen, no cursor. Whatever ends the program, an exception, INT
 * or TERM, the terminal is as before.
 */
public final class JLineScreen implements Screen, AutoCloseable {

  /** The alternate screen, no cursor, no new line after the last column, and reports of buttons, drags and wheel. */
  private static final String ENTER = "\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[?1002h\u001b[?1006h\u001b[2J";
  private static final String LEAVE = "\u001b[0m\u001b[?1006l\u001b[?1002l\u001b[?7h\u001b[?25h\u001b[?1049l";
  private static final int USUAL_COLUMNS = 80;
  private static final int USUAL_ROWS = 24;

  private final Terminal terminal;
  private final Attributes before;
  private final PrintWriter writer;
  private final KeyReader keys;
  private final Thread hook = new Thread(this::restore);
  private final AtomicBoolean resumed = new AtomicBoolean();
  /** A frame until it is sent whole, so that none is cut in two by a signal. */
  private final StringBuilder frame = new StringBuilder();
  private boolean away;
  private boolean restored;

  private JLineScreen(Terminal terminal) {
    this.terminal = terminal;
    this.before = terminal.getAttributes();
    this.writer = terminal.writer();
    this.keys = new KeyReader(terminal.reader()::read);
    Runtime.getRuntime().addShutdownHook(hook);
    terminal.handle(Terminal.Signal.TSTP, signal -> suspend());
    terminal.handle(Terminal.Signal.CONT, signal -> resume());
    enter();
  }

  private void enter() {
    terminal.enterRawMode();
    keepSignals();
    writer.write(ENTER);
    writer.flush();
  }

  /** Ctrl-Z: gives the terminal back as it was, then stops, which only a signal that nobody can handle does now. */
  private synchronized void suspend() {
    away = true;
    leave();
    try {
      new ProcessBuilder("kill", "-STOP", Long.toString(ProcessHandle.current().pid())).start();
    } catch (IOException e) {
      resume(); // no way to stop: go on
    }
  }

  private synchronized void resume() {
    away = false;
    if (!restored) {
      enter();
      resumed.set(true);
    }
    notifyAll();
  }

  @Override
  public boolean resumed() {
    return resumed.getAndSet(false);
  }

  /**
   * Takes the terminal over.
   *
   * @throws IOException if there is none, or it cannot be
   */
  public static JLineScreen open() throws IOException {
    try {
      // To find out how wide clusters of letters are JLine asks the terminal, and takes keys that were typed meanwhile
      // for its answers; no cluster is drawn here.
      TerminalBuilder builder = TerminalBuilder.builder().system(true).dumb(false).encoding(StandardCharsets.UTF_8)
          .graphemeCluster(false);
      return new JLineScreen(builder.build());
    } catch (IllegalStateException e) {
      throw new IOException("no terminal to draw on: " + e.getMessage(), e);
    }
  }

  /** JLine's raw mode would hand Ctrl-C and Ctrl-Z over as keys; here they stay signals. */
  private void keepSignals() {
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, true);
    terminal.setAttributes(raw);
  }

  @Override
  public Size size() {
    int columns = terminal.getSize().getColumns();
    int rows = terminal.getSize().getRows();
    return columns > 0 && rows > 0 ? new Size(columns, rows) : new Size(USUAL_COLUMNS, USUAL_ROWS);
  }

  @Override
  public Appendable out() {
    return frame;
  }

  /** Sends what was drawn; waits while the terminal is somebody else's, and sends nothing to one that is given back. */
  @Override
  public synchronized void flush() {
    while (away && !restored) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    if (!restored && !resumed.get()) {
      writer.append(frame);
      writer.flush();
    }
    frame.setLength(0);
  }

  @Override
  public Event event(long milliseconds) throws IOException {
    return keys.read(milliseconds);
  }

  /** When a signal ends the program, JLine may have closed the terminal already, so this writes past it. */
  private synchronized void restore() {
    if (restored) {
      return;
    }
    restored = true;
    leave();
  }

  private void leave() {
    try {
      writer.flush();
      terminal.setAttributes(before);
    } catch (IllegalStateException closed) {
      // JLine has set the attributes back.
    }
    PrintStream direct = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    direct.print(LEAVE);
    direct.flush();
  }

  @Override
  public void close() throws IOException {
    restore();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      return;
    }
    terminal.close();
  }
}
