package dev.kernelscope.bench.peer;

import dev.kernelscope.engine.conv.spi.Support;

/** Loads a native library at the first question for it, once, and remembers why it could not. Thread-safe. */
final class NativeLibrary {

  private final String title;
  private final Loading loading;
  private Support availability;

  /**
   * A library that is not loaded yet.
   *
   * @param title its name as its makers write it
   * @param loading loads it and calls into it once
   */
  NativeLibrary(String title, Loading loading) {
    this.title = title;
    this.loading = loading;
  }

  /** How a library is loaded. */
  interface Loading {

    /** Loads it; whatever goes wrong is thrown. */
    void load() throws Exception;
  }

  /** Loads the library if nobody did, and says whether that worked. */
  synchronized Support availability() {
    if (availability == null) {
      availability = load();
    }
    return availability;
  }

  /**
   * Natives fail in many ways: no file for this system, a missing system library, the wrong processor, a class not
   * found.
   */
  private Support load() {
    try {
      loading.load();
      return Support.SUPPORTED;
    } catch (Exception | LinkageError e) {
      return Support.unsupported(title + " cannot be loaded: " + oneLine(rootOf(e)));
    }
  }

  private static Throwable rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  private static String oneLine(Throwable e) {
    String message = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("").strip();
    return message.isEmpty() ? e.getClass().getSimpleName() : e.getClass().getSimpleName() + ": " + message;
  }
}
