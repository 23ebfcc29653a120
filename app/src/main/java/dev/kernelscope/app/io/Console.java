package dev.kernelscope.app.io;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jline.terminal.spi.SystemStream;

/**
 * What a command talks to: standard output for results, standard error for everything else, the environment. UTF-8 and
 * {@code \n} whatever the locale. Tests put their own in place.
 *
 * @param out results
 * @param err everything else
 * @param environment environment variables
 * @param inputIsTerminal whether standard input is a terminal
 * @param outputIsTerminal whether standard output is one
 * @param errorIsTerminal whether standard error is one
 */
public record Console(PrintStream out, PrintStream err, Map<String, String> environment,
    BooleanSupplier inputIsTerminal, BooleanSupplier outputIsTerminal, BooleanSupplier errorIsTerminal) {

  private static final int BUFFER = 1 << 16;

  /** The process's own streams and environment. */
  public static Console system() {
    OutputStream out = new BufferedOutputStream(new StandardOutput(new FileOutputStream(FileDescriptor.out)), BUFFER);
    return new Console(
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        System.getenv(),
        () -> Terminals.isTerminal(SystemStream.Input),
        () -> Terminals.isTerminal(SystemStream.Output),
        () -> Terminals.isTerminal(SystemStream.Error));
  }

  /** One line of a result. */
  public void print(String line) {
    out.print(line);
    out.print('\n');
  }

  /** One line that is no result. */
  public void say(String line) {
    err.print("kernelscope: " + oneLine(line) + "\n");
    err.flush();
  }

  /** A text without line breaks and other control characters, such as a file's name may have. */
  public static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "?");
  }
}
