package dev.kernelscope.app.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/**
 * Whether standard streams are terminals. {@code System.console()} cannot tell: it answers for input and output
 * together.
 */
final class Terminals {

  private static final int TYPE_MASK = 0170000;
  private static final int CHARACTER_DEVICE = 0020000;

  private Terminals() {}

  static boolean isTerminal(SystemStream stream) {
    return mayBe(stream.ordinal()) && asked(stream);
  }

  /** Files and pipes are ruled out without loading native code. */
  private static boolean mayBe(int descriptor) {
    try {
      return ((int) Files.getAttribute(Path.of("/dev/fd/" + descriptor), "unix:mode") & TYPE_MASK) == CHARACTER_DEVICE;
    } catch (IOException | RuntimeException unknown) {
      return true; // no such folder on this system
    }
  }

  private static boolean asked(SystemStream stream) {
    for (String name : new String[] {"ffm", "jni", "exec"}) {
      try {
        return TerminalProvider.load(name).isSystemStream(stream);
      } catch (IOException | RuntimeException | LinkageError unavailable) {
        continue;
      }
    }
    return false;
  }
}
