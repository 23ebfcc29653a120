package dev.kernelscope.app.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Half-written files, deleted when the process is interrupted. */
final class TemporaryFiles {

  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private TemporaryFiles() {}

  /** From now on the file is deleted if the process ends. */
  static void add(Path file) {
    Hook.register();
    OPEN.add(file);
  }

  /** Deletes it now if it is still there. */
  static void remove(Path file) {
    delete(file);
    OPEN.remove(file);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // Nothing more can be done about a file that cannot be deleted.
    }
  }

  /** Registered at the first use. */
  private static final class Hook {

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(TemporaryFiles::delete)));
    }

    static void register() {
      // The class is initialized by this call, once.
    }
  }
}
